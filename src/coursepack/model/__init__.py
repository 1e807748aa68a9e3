"""The course as the author means it: frozen values, no I/O, no HTML."""
