"""How plainly a page speaks: its sentences, how hard they are to read, and the words in them."""
