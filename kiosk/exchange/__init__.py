"""Handing words around without a network: as a .kiosk file, or as a folder on a stick."""
