"""Lists over HTTP. A list is declared once and has pages, sorts, counts, chosen fields, CSV and NDJSON by that.

    STATISTICS = Listing(Statistic)        # the model of a record, with `fields_of`


    @STATISTICS.route(router, "", operation_id="list_statistics", summary="List statistics")
    def list_statistics(request: Request, query: Annotated[StatisticQuery, Query()], session: ReadSession) -> Response:
        return STATISTICS.answer(request, session, query, lambda session, window: StatisticRepository(session).page(query, window))

`StatisticQuery` is a `PageQuery` with filters and one of `app.sorting`. The page comes from `Repository.slice`.
"""
