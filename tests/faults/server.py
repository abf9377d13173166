"""A server on this machine that only counts who asks it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Counter:
    """`url` is its address; `asked` are the first bytes of what it was asked."""

    def __init__(self, server: socket.socket) -> None:
        self.url = f"http://127.0.0.1:{server.getsockname()[1]}"
        self.asked: list[bytes] = []
        self._server = server
        self._thread = threading.Thread(target=self._count, daemon=True)
        self._thread.start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:  # it is closed
                return
            with connection:
                self.asked.append(connection.recv(100))

    def close(self) -> None:
        """Count no longer; whoever asked before has been counted."""
        # Its own call comes behind all others.
        with socket.create_connection(self._server.getsockname()) as last:
            last.sendall(b"last")
            last.recv(1)
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()
        self.asked.remove(b"last")


@contextmanager
def counting() -> Iterator[Counter]:
    """A server that counts until the context ends."""
    counter = Counter(socket.create_server(("127.0.0.1", 0)))
    yield counter
    counter.close()
