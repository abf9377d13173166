"""What staff wrote, turned into pages and problems."""
