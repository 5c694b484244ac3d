"""The text of a key, and what is stored of it."""

from __future__ import annotations

import hmac

import pytest

from app.keys.key_text import digest_of, is_key, label_from, label_of, make_key


def test_no_two_keys_are_alike_and_each_carries_its_label() -> None:
    keys = [make_key() for _ in range(100)]
    assert len({key.text for key in keys}) == len({key.label for key in keys}) == 100
    for key in keys:
        assert label_of(key.text) == key.label
        assert len(key.text) == 56
        assert key.text not in key.digest
        assert is_key(key.text, key.digest)


def test_the_secret_has_256_bits() -> None:
    assert {len(make_key().text.split("_", 2)[2]) for _ in range(10)} == {43}  # base64 of 32 bytes


def test_the_right_label_with_another_secret_is_not_the_key() -> None:
    key = make_key()
    assert not is_key(f"dbo_{key.label}_{'A' * 43}", key.digest)


@pytest.mark.parametrize(
    "text", ["", "dbo_", "dbo_abcdefgh", f"dbo_abcdefgh_{'A' * 42}", f"dbo_abcdefgh_{'A' * 44}", f"dbo_ABCDEFGH_{'A' * 43}",
             f"dbo_abcdefgh_{'A' * 42}ơ", f"dbo_abcdefgh_{'A' * 42}\n", f" dbo_abcdefgh_{'A' * 43}"]
)  # fmt: skip
def test_what_is_no_key_has_no_label(text: str) -> None:
    assert label_of(text) is None


def test_a_key_is_named_by_its_label_or_by_itself() -> None:
    key = make_key()
    assert label_from(key.label) == label_from(f"dbo_{key.label}") == label_from(key.text) == key.label
    assert label_from("máy thu thập") is None


def test_digests_are_compared_in_a_time_that_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []

    def compare(one: str, other: str) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(hmac, "compare_digest", compare)
    key, guess = make_key(), make_key().text
    assert is_key(key.text, key.digest)
    assert not is_key(guess, key.digest)
    assert compared == [(key.digest, key.digest), (digest_of(guess), key.digest)]
