"""What meetings, leaders and committees laid down or decided.

The `reader` goes through the sentences, each as one of `views`; `gathered` keeps what it found, `repeats` lists each once.

What a sentence amounts to: `judgement`, by the act it is about (`governing`, of the `governing_candidates`): `demands`, `statements`,
`decisions`, `gifts`, `penalties`, `cases`; with nobody deciding, `without_decider`, `posts_told` and `set_for_later`; with nobody speaking, `running_on`,
`orders`, `findings`; by no rule at all, `weighing`. What its words say, whoever says them: `wording`, `urging`, `telling`, `promises`, `duties`,
`openings`. What is no news: `background`, `lives`, `stories`, `captions`, `announcements`.

Who has the word: `voice`, by `quotations` and the `full_text` of a speech. Whose word counts: `authority`, by `issuers`, `headline`,
`papers`, `told_meetings` and `electing`. To whom it is said: `asking`, by `addressee` and `asked_territories`.
"""

from app.extraction.readers.outcomes.reader import read_outcomes

__all__ = ["read_outcomes"]
