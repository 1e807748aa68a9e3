"""Archives: files on the disk that are whole or not there, and equal byte for byte wherever they are written."""
