"""Reading aloud: the sentences of a text, how they are said, and the voices that say them."""
