"""Whatever asks for the network gets an error, and nobody outside hears of it."""

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from kiosk.screen.network import NoNetwork

ASKING = {
    "picture": "import QtQuick; "
    "Image { source: 'URL'; property bool done: status === Image.Error }",
    "script": "import QtQuick; Item { property bool done; Component.onCompleted: { "
    "const r = new XMLHttpRequest(); r.onreadystatechange = () => { done = r.readyState === 4 }; "
    "r.open('GET', 'URL'); r.send() } }",
}


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """A server that only waits."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def asking(engine: QQmlEngine, code: str, server: socket.socket) -> tuple[QQmlComponent, QObject]:
    """Something that asks the server as soon as it is there, and what keeps it alive."""
    url = f"http://127.0.0.1:{server.getsockname()[1]}/x.png"
    component = QQmlComponent(engine)
    component.setData(code.replace("URL", url).encode(), QUrl("file:///test.qml"))
    item = component.create()
    assert item is not None
    return component, item


def asked(server: socket.socket) -> bool:
    try:
        connection, _ = server.accept()
    except BlockingIOError:
        return False
    connection.close()
    return True


@pytest.mark.qt_log_ignore("Protocol .about. is unknown")
@pytest.mark.parametrize("code", ASKING.values(), ids=ASKING)
def test_nothing_is_asked_of_the_network(code: str, server: socket.socket, qtbot: QtBot) -> None:
    engine, factory = QQmlEngine(), NoNetwork()
    engine.setNetworkAccessManagerFactory(factory)
    _component, item = asking(engine, code, server)
    qtbot.waitUntil(lambda: bool(item.property("done")))
    assert not asked(server)


@pytest.mark.qt_log_ignore("Connection closed|Error transferring")
@pytest.mark.parametrize("code", ASKING.values(), ids=ASKING)
def test_without_it_the_server_would_be_asked(
    code: str, server: socket.socket, qtbot: QtBot
) -> None:
    engine = QQmlEngine()
    kept = asking(engine, code, server)
    qtbot.waitUntil(lambda: asked(server))
    del kept
