"""The kiosk comes back by itself: what watches it, and how it says that it lives."""
