# docker build -t goscan . && docker run --rm -v "$PWD:/io" goscan
FROM python:3.13-slim AS build
COPY . /src
RUN pip wheel --no-cache-dir --wheel-dir /wheels /src

FROM python:3.13-slim
# git for --new-from-… and --staged; the mounted repository belongs to another user.
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'
RUN --mount=from=build,source=/wheels,target=/wheels pip install --no-cache-dir --no-index --find-links /wheels goscan
WORKDIR /io
ENTRYPOINT ["goscan"]
