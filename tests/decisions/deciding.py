"""Who decides in the tests, and why."""

from __future__ import annotations

WHO = {"by": "lan@bao.example.vn", "reason": "Tiểu sử trên cổng thông tin"}
