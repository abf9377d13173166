"""The Qt types that QML sees, imported there as `Kiosk.Screen`."""
