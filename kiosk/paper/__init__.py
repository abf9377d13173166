"""Leaflets to hand out and proof sheets to sign, as PDF files."""
