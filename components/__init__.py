"""The house of the Recognition Atlas.

``facts``    what is true: tables, shapes, the fold from dated claims to a status; knows no screen
``view``     which view an address means; ``words`` how a language says it; ``theme`` the colours and sizes
``figures``  how it looks: pure functions from facts, view and words to plotly figures; knows no Dash
``page``     what stands where: Dash components only
``exports``  what leaves the house as a file
``wiring``   what moves: the only place with callbacks and routes

Imports point one way: ``app -> wiring -> page, exports -> figures -> facts, view, words, theme``;
``facts`` imports nothing of ours, and ``view``, ``words`` and ``theme`` import no pandas and no Dash.
"""
