"""What `make bench` measures: each figure beside its bound and, where there is one, a yardstick taken in the same run.

A part is a module with a function `measure(inputs: Inputs) -> Part`, named in `benchmarks.__main__.PARTS`.
"""
