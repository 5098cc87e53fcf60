"""All rules, by name. A rule that does not stand here is not applied."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules import (
    ambiguous_alias,
    component_alias,
    component_twice,
    duplicate_update_id,
    end_before_start,
    future_time,
    link_target,
    message_image,
    next_update_order,
    raw_html,
    reserved_update_id,
    resolved_with_effect,
    retired_component,
    site_url,
    too_many_brackets,
    unknown_component,
    unknown_group,
    unknown_severity,
    unknown_team,
    until_order,
    update_before_start,
    update_order,
    window_order,
)

RULES: tuple[Rule, ...] = tuple(
    Rule.of(module)
    for module in (
        ambiguous_alias,
        component_alias,
        component_twice,
        duplicate_update_id,
        end_before_start,
        future_time,
        link_target,
        message_image,
        next_update_order,
        raw_html,
        reserved_update_id,
        resolved_with_effect,
        retired_component,
        site_url,
        too_many_brackets,
        unknown_component,
        unknown_group,
        unknown_severity,
        unknown_team,
        until_order,
        update_before_start,
        update_order,
        window_order,
    )
)
