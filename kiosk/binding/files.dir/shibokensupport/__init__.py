"""Stands in for a package of PySide6: see kiosk/binding."""
