"""The screens the kiosk is made for, with their true size."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Device:
    """A screen: width and height in pixels, and pixels in a millimetre."""

    name: str
    title: str
    width: int
    height: int
    px_per_mm: float


def _of_diagonal(name: str, title: str, width: int, height: int, inches: float) -> Device:
    diagonal = float(width**2 + height**2) ** 0.5
    return Device(name, title, width, height, diagonal / (inches * 25.4))


DEVICES = (
    _of_diagonal("clinic", "21.5-inch clinic touchscreen", 1920, 1080, 21.5),
    _of_diagonal("portrait", "32-inch portrait screen", 1080, 1920, 32),
    _of_diagonal("laptop", "15.6-inch laptop", 1366, 768, 15.6),
    _of_diagonal("large", "27-inch large screen", 3840, 2160, 27),
    _of_diagonal("panel", "7-inch panel", 800, 480, 7),
)
