"""Turns a computer with Debian into a kiosk and back: what is changed, how, and how it is undone.

It runs before the kiosk is installed, so it needs nothing but Python itself.
"""
