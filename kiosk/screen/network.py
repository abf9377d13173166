"""The screen has no network: whatever might ask for it is refused before a packet leaves."""

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

NOWHERE = "about:blank"


class NoNetwork(QQmlNetworkAccessManagerFactory):
    """Gives the engine a manager that asks nobody. The engine calls it from threads of its own."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        return _Refusing(parent)


class _Refusing(QNetworkAccessManager):
    def createRequest(
        self,
        op: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        outgoingData: QIODevice | None = None,
    ) -> QNetworkReply:
        """A request to nowhere: Qt knows no such scheme and fails it by itself."""
        return super().createRequest(op, QNetworkRequest(NOWHERE), outgoingData)


NO_NETWORK = NoNetwork()
"""For every engine; it has to outlive them all."""
