"""A waiting-room kiosk about ketamine."""
