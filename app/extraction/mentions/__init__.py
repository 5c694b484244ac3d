"""Finding the names in the text: bodies, posts and people as typed spans, before any fact is read. `finder` does it, in this order.

Bodies, as the text names them: `heads` (what a name begins with) and the grammar of what follows in `bodies`, for units in `unit_bodies`; they
are `raw_bodies`. Parts of names: `territories`, `units` (`unit_words`, `compounds`, `unit_numbers`, `unit_names`), `cells`,
`capitals` where a sentence has no small letters, `own_abbreviations` of the article. Many in one sentence: `body_lists`, `shared_heads`, `side_by_side`.
`not_the_partys` tells those of associations and of parties abroad, `event_committees` those who hold a fair or a match.

Bodies, completed by the article: `completion`, with `membership_completion` for committees and cells and `unit_completion` for units, by the
`known_bodies` named so far, by the `places` (`places_of_sentences`, `provinces_in_turn`, `namesakes`), and by `congress_words`. `brackets` and
`implied_bodies` give posts the body that stands elsewhere or nowhere.

People and posts: `people` (`name_words`), `posts` (`titles`). Who holds which: `holders`, by `chains` of posts and people, `ties` of words,
`opening_posts` before names, `people_lists`, `list_openings`, `rosters`, and the bodies `beside`; told as `held_posts`; `guests_from_abroad` hold
none. How they stand: `changes_of_post` by the words,
`times_of_posts` and `news_or_past` by when it was, `past_terms`, `posts_together`; `same_posts` names bare ones.

`phrases` looks for the words of a lexicon; `spelling` gives a name one spelling throughout.
"""
