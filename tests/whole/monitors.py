"""Plug a display into an X server that has none, or pull it out.

    python monitors.py plug-in NAME X Y WIDTH HEIGHT MM_WIDE MM_HIGH
    python monitors.py pull-out NAME

A program of its own, since Xlib ends whoever makes a mistake. It needs libXrandr, as Qt does. The
first one that is plugged in takes the place of the server's own.
"""

import sys
from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_int, c_ulong, c_void_p

X = CDLL("libX11.so.6")
RANDR = CDLL("libXrandr.so.2")


class Monitor(Structure):
    """`XRRMonitorInfo` of Xrandr.h."""

    _fields_ = (
        *(("name", c_ulong), ("primary", c_int), ("automatic", c_int), ("noutput", c_int)),
        *(("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int)),
        *(("mwidth", c_int), ("mheight", c_int), ("outputs", POINTER(c_ulong))),
    )


class Resources(Structure):
    """The beginning of `XRRScreenResources` of Xrandr.h."""

    _fields_ = (
        *(("time", c_ulong), ("config_time", c_ulong), ("ncrtc", c_int), ("crtcs", c_void_p)),
        *(("noutput", c_int), ("outputs", POINTER(c_ulong))),
    )


X.XOpenDisplay.restype = c_void_p
X.XDefaultRootWindow.argtypes, X.XDefaultRootWindow.restype = (c_void_p,), c_ulong
X.XInternAtom.argtypes, X.XInternAtom.restype = (c_void_p, c_char_p, c_int), c_ulong
X.XSync.argtypes = (c_void_p, c_int)
RANDR.XRRGetScreenResources.argtypes = (c_void_p, c_ulong)
RANDR.XRRGetScreenResources.restype = POINTER(Resources)
RANDR.XRRSetMonitor.argtypes = (c_void_p, c_ulong, POINTER(Monitor))
RANDR.XRRDeleteMonitor.argtypes = (c_void_p, c_ulong, c_ulong)


def main(action: str, name: str, *numbers: str) -> None:
    display = X.XOpenDisplay(None)
    root = X.XDefaultRootWindow(display)
    atom = X.XInternAtom(display, name.encode(), 0)
    if action == "plug-in":
        x, y, width, height, wide, high = map(int, numbers)
        monitor = Monitor(atom, x == 0, 0, 0, x, y, width, height, wide, high, None)
        if x == 0:
            own = RANDR.XRRGetScreenResources(display, root).contents
            monitor.noutput, monitor.outputs = 1, (c_ulong * 1)(own.outputs[0])
        RANDR.XRRSetMonitor(display, root, byref(monitor))
    else:
        RANDR.XRRDeleteMonitor(display, root, atom)
    X.XSync(display, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
