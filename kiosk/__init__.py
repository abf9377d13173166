"""A waiting-room kiosk about ketamine."""

__version__ = "0.1.0"
