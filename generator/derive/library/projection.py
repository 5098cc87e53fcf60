"""Which postmortems may leave the house, and what of them: copied field by field.

A postmortem leaves when it is public, final, and not dated ahead. No people, no team, no file, no
runbooks, no owners and reasons of action items leave with it; of its sections only those that it
names itself, or else a careful few. A section that nobody foresaw leaves only inside one that does.
Text is written anew (see ``leaving``). Pictures leave where the postmortem names them as public
and a section shows them that leaves; they were drawn anew when they were read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from generator.derive.border import Border
from generator.derive.leaves import is_public
from generator.derive.library.hanging import file_name
from generator.derive.library.leaving import leaving, leaving_line
from generator.model.content import Action, Body, Content, Postmortem, Section, TimelineEntry
from generator.model.content.picture import Picture
from generator.model.content.site import SiteConfig
from generator.model.learning import SectionKind
from generator.model.public import PublicSite

PUBLIC_SECTIONS = (
    SectionKind.SUMMARY,
    SectionKind.IMPACT,
    SectionKind.ROOT_CAUSE,
    SectionKind.CONTRIBUTING_FACTORS,
    SectionKind.RESOLUTION,
    SectionKind.WENT_WELL,
    SectionKind.LESSONS,
)
"""What leaves where the author names nothing: timelines name people, actions name weaknesses."""


def projected(content: Content, public: PublicSite, today: date) -> tuple[Postmortem, ...]:
    """Copy what the public may read."""
    leaves = [each for each in content.postmortems if is_public(each, today)]
    ids = {each.id for each in leaves}
    border = Border.of(content.site, ids)
    return tuple(_projected(each, content.site, public, border) for each in leaves)


def _projected(
    written: Postmortem, site: SiteConfig, public: PublicSite, border: Border
) -> Postmortem:
    names = {component.name.lower() for component in public.components}
    names |= {name.lower() for name in site.component_by_name}
    body = _body(written, border)
    return Postmortem(
        id=written.id,
        file="",
        title=border.words(written.title),
        kind=written.kind,
        incidents=tuple(each for each in written.incidents if each in public.event),
        team="public",
        services=tuple(each for each in written.services if each.strip().lower() in names),
        severity=written.severity if written.severity in site.severities else None,
        status=written.status,
        visibility=written.visibility,
        date=written.date,
        published=written.published,
        revised=written.revised,
        milestones=written.milestones,
        stated=written.stated,
        trigger=border.words(written.trigger) if written.trigger else None,
        causes=tuple(map(border.words, written.causes)),
        tags=tuple(map(border.words, written.tags)),
        recurrence_of=_kept(written.recurrence_of, border.postmortems),
        related=tuple(each for each in written.related if each in border.postmortems),
        public_sections=written.public_sections,
        body=body,
        pictures=tuple(_pictures(written, body)),
    )


def _kept(postmortem: str | None, known: Collection[str]) -> str | None:
    return postmortem if postmortem in known else None


def _pictures(written: Postmortem, body: Body) -> Iterator[Picture]:
    """Copy those pictures that a section shows which leaves."""
    told = "\n".join(section.markdown for section in body.sections)
    for each in written.pictures:
        if each.public and f"]({file_name(each.public)})" in told:
            yield Picture(
                address=file_name(each.public),
                line=each.line,
                description="",
                whole=each.public,
            )


def _body(written: Postmortem, border: Border) -> Body:
    allowed = frozenset(written.public_sections or PUBLIC_SECTIONS)
    body = written.body
    actions = body.actions if SectionKind.ACTIONS in allowed else ()
    pictures = {each.address: file_name(each.public) for each in written.pictures if each.public}
    timeline = body.timeline if SectionKind.TIMELINE in allowed else ()
    return Body(
        sections=tuple(
            _section(section, actions, border, pictures)
            for section in _allowed(body.sections, allowed)
        ),
        timeline=tuple(_entry(entry, border) for entry in timeline),
        actions=tuple(_action(action, border) for action in actions),
    )


def _allowed(sections: Sequence[Section], allowed: Collection[SectionKind]) -> Iterator[Section]:
    around: Section | None = None
    for section in sections:
        inside = around is not None and section.level > around.level
        if section.kind in allowed if section.kind else inside:
            around = around if inside else section
            yield section
        elif not inside or section.kind:
            around = None


def _section(
    section: Section, actions: Sequence[Action], border: Border, pictures: Mapping[str, str]
) -> Section:
    markdown = leaving(section.markdown, border, pictures)
    if section.kind is SectionKind.ACTIONS:
        markdown = "\n".join(f"- {leaving_line(action.text, border)}" for action in actions)
    return Section(
        kind=section.kind,
        heading=leaving_line(section.heading, border),
        level=section.level,
        line=section.line,
        source="",
        markdown=markdown,
    )


def _entry(entry: TimelineEntry, border: Border) -> TimelineEntry:
    return TimelineEntry(
        line=entry.line,
        raw="",
        at=entry.at,
        until=entry.until,
        approximate=entry.approximate,
        zone_stated=entry.zone_stated,
        text=leaving_line(entry.text, border),
        marks=entry.marks,
    )


def _action(action: Action, border: Border) -> Action:
    return Action(
        number=action.number,
        line=action.line,
        raw="",
        text=leaving_line(action.text, border),
        due=action.due,
        category=action.category,
        state=action.state,
        done=action.done,
        link=action.link if action.link and border.target(action.link) else None,
    )
