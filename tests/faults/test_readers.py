"""No file, whatever is in it, gets past its reader as an error that nobody foresaw."""

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faults.readers import READERS, Reader, spoiled


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
@settings(max_examples=30, deadline=None)
@given(raw=st.binary(max_size=400))
def test_any_bytes(reader: Reader, raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reader.read(raw, Path(folder))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_spoiled_files(reader: Reader, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reader.read(spoiled(reader.sample(), Random(seed)), Path(folder))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_whole_file(reader: Reader, tmp_path: Path) -> None:
    reader.read(reader.sample(), tmp_path)
