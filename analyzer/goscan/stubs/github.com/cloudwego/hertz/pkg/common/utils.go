// hertz's map for JSON.
package utils

type H map[string]interface{}
