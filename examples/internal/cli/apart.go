package cli

import "errors"

// apart returns the errors that were joined in err, or err alone.
func apart(err error) []error {
	if u, ok := err.(usageError); ok {
		err = u.error
	}
	many, ok := err.(interface{ Unwrap() []error })
	if ok && errors.Join(many.Unwrap()...).Error() == err.Error() { // and nothing is said of them together
		return many.Unwrap()
	}
	return []error{err}
}
