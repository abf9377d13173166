"""The staff area: behind a held corner and a PIN, one module for each of its parts."""
