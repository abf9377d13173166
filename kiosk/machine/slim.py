"""Drops what a kiosk never loads of PySide6: its tools, widgets, styles and translations."""

from pathlib import Path

UNUSED = (
    *("*.pyi", "doc", "glue", "include", "scripts", "typesystems"),
    *("assistant", "designer", "linguist", "lrelease", "lupdate"),
    *("qmlformat", "qmllint", "qmlls", "svgtoqml"),
    *("Qt*Widgets.*", "QtConcurrent.*", "QtDesigner.*", "QtHelp.*", "QtPrintSupport.*"),
    *("QtQuickControls2.*", "QtQuickTest.*", "QtSql.*", "QtTest.*", "QtUiTools.*", "QtXml.*"),
    *("Qt/libexec", "Qt/metatypes", "Qt/translations"),
    *("Qt/lib/libQt6*Widgets.*", "Qt/lib/libQt6Concurrent.*", "Qt/lib/libQt6Designer*"),
    *("Qt/lib/libQt6Help.*", "Qt/lib/libQt6Lottie*", "Qt/lib/libQt6PrintSupport.*"),
    *("Qt/lib/libQt6QmlCompiler.*", "Qt/lib/libQt6QmlLocalStorage.*", "Qt/lib/libQt6Sql.*"),
    *("Qt/lib/libQt6QmlXmlListModel.*", "Qt/lib/libQt6QuickControls2*"),
    *(
        "Qt/lib/libQt6QuickDialogs2*",
        "Qt/lib/libQt6QuickEffects.*",
        "Qt/lib/libQt6QuickParticles.*",
    ),
    *("Qt/lib/libQt6QuickTemplates2.*", "Qt/lib/libQt6QuickTest.*"),
    *("Qt/lib/libQt6QuickTimeline*", "Qt/lib/libQt6QuickVectorImage*"),
    *("Qt/lib/libQt6Labs*", "Qt/lib/libQt6Test.*", "Qt/lib/libQt6UiTools.*"),
    *("Qt/lib/libQt6WaylandCompositor.*", "Qt/lib/libQt6WaylandEglCompositor*"),
    *("Qt/lib/libQt6Xml.*", "Qt/qml/QtTest", "Qt/qml/QtWayland", "Qt/qml/Qt/labs"),
    *("Qt/qml/QtQuick/Controls", "Qt/qml/QtQuick/Dialogs", "Qt/qml/QtQuick/Effects"),
    *("Qt/qml/QtQuick/LocalStorage", "Qt/qml/QtQuick/Particles"),
    *("Qt/qml/QtQuick/Templates", "Qt/qml/QtQuick/Timeline"),
    *("Qt/qml/QtQuick/VectorImage", "Qt/qml/QtQuick/VirtualKeyboard", "Qt/qml/QtQuick/tooling"),
    *("Qt/plugins/designer", "Qt/plugins/printsupport", "Qt/plugins/qmllint"),
    *("Qt/plugins/qmltooling", "Qt/plugins/sqldrivers", "Qt/plugins/vectorimageformats"),
    "Qt/plugins/wayland-graphics-integration-server",
)
"""Below the folder of PySide6-Essentials 6.11, as it is for Linux."""


def unused(packages: Path) -> frozenset[Path]:
    """What of the packages in a folder, `lib/python…/site-packages`, is never loaded."""
    return frozenset(path for pattern in UNUSED for path in (packages / "PySide6").glob(pattern))


def size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder; a link is none."""
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())
