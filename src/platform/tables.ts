// Written by `npm run tables` from the migrated database.
import type { ColumnType } from 'kysely'

export interface Tables {
  'converse.acts': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    message_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    action: ColumnType<'hide' | 'delete' | 'mute' | 'block' | 'report', 'hide' | 'delete' | 'mute' | 'block' | 'report', 'hide' | 'delete' | 'mute' | 'block' | 'report'>
    page_rule_id: ColumnType<string | null, string | null | undefined, string | null>
    rule_title: ColumnType<string, string, string>
    rule_text: ColumnType<string, string, string>
    note: ColumnType<string, string | undefined, string>
    by_account: ColumnType<string | null, string | null | undefined, string | null>
    rule_mark_id: ColumnType<string | null, string | null | undefined, string | null>
    state: ColumnType<'planned' | 'done' | 'failed' | 'undoing' | 'undone', 'planned' | 'done' | 'failed' | 'undoing' | 'undone' | undefined, 'planned' | 'done' | 'failed' | 'undoing' | 'undone'>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    settled_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.answer_hours': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    zone: ColumnType<string, string, string>
    week: ColumnType<unknown, string, string>
    holidays: ColumnType<unknown, string | undefined, string>
    first_minutes: ColumnType<number | null, number | null | undefined, number | null>
    settle_minutes: ColumnType<number | null, number | null | undefined, number | null>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.answers': {
    message_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    by_account: ColumnType<string, string, string>
    saved_reply_id: ColumnType<string | null, string | null | undefined, string | null>
    waited_since: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    mood_before: ColumnType<number | null, number | null | undefined, number | null>
    mood_after: ColumnType<number | null, number | null | undefined, number | null>
    reactions: ColumnType<number, number | undefined, number>
    before: ColumnType<unknown, string, string>
    advice: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
  }
  'converse.contacts': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    duty: ColumnType<'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer', 'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer', 'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer'>
    email: ColumnType<string, string | undefined, string>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.corrections': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    message_id: ColumnType<string, string, string>
    question: ColumnType<string, string, string>
    said: ColumnType<string, string, string>
    told: ColumnType<string, string, string>
    lang: ColumnType<string, string, string>
    chosen: ColumnType<'reader' | 'unsure' | 'lot', 'reader' | 'unsure' | 'lot', 'reader' | 'unsure' | 'lot'>
    before: ColumnType<unknown, string, string>
    by_account: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    undone_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.counts': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    open: ColumnType<number, number, number>
    unread: ColumnType<number, number, number>
    mentions: ColumnType<number, number, number>
    later: ColumnType<number, number, number>
  }
  'converse.crises': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    state: ColumnType<'alert' | 'open' | 'closed' | 'calm', 'alert' | 'open' | 'closed' | 'calm', 'alert' | 'open' | 'closed' | 'calm'>
    name: ColumnType<string, string | undefined, string>
    level: ColumnType<'alert' | 'page', 'alert' | 'page', 'alert' | 'page'>
    score: ColumnType<number, number, number>
    usual: ColumnType<number, number, number>
    counted: ColumnType<number, number, number>
    began_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    noticed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    opened_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    opened_by: ColumnType<string | null, string | null | undefined, string | null>
    closed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    freeze_id: ColumnType<string | null, string | null | undefined, string | null>
    roles: ColumnType<unknown, string | undefined, string>
    report: ColumnType<unknown | null, string | null | undefined, string | null>
    lesson: ColumnType<string, string | undefined, string>
  }
  'converse.crisis_log': {
    id: ColumnType<string, never, never>
    crisis_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    by_name: ColumnType<string, string, string>
    kind: ColumnType<'noticed' | 'opened' | 'decision' | 'statement' | 'step' | 'role' | 'frozen' | 'lifted' | 'worse' | 'closed' | 'calm', 'noticed' | 'opened' | 'decision' | 'statement' | 'step' | 'role' | 'frozen' | 'lifted' | 'worse' | 'closed' | 'calm', 'noticed' | 'opened' | 'decision' | 'statement' | 'step' | 'role' | 'frozen' | 'lifted' | 'worse' | 'closed' | 'calm'>
    text: ColumnType<string, string, string>
  }
  'converse.cursors': {
    channel_id: ColumnType<string, string, string>
    stream: ColumnType<string, string, string>
    cursor: ColumnType<string | null, string | null | undefined, string | null>
    pulled_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.drafts': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    state: ColumnType<'prepared' | 'asked' | 'sent' | 'turned-down' | 'taken-back', 'prepared' | 'asked' | 'sent' | 'turned-down' | 'taken-back', 'prepared' | 'asked' | 'sent' | 'turned-down' | 'taken-back'>
    by_account: ColumnType<string | null, string | null | undefined, string | null>
    by_name: ColumnType<string, string | undefined, string>
    saved_reply_id: ColumnType<string | null, string | null | undefined, string | null>
    seen_id: ColumnType<string | null, string | null | undefined, string | null>
    note: ColumnType<string, string | undefined, string>
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    decided_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.ears': {
    channel_id: ColumnType<string, string, string>
    up_since: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    beat_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.fallen_silent': {
    workspace_id: ColumnType<string, string, string>
    person_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    said: ColumnType<number, number, number>
    last_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.gone': {
    channel_id: ColumnType<string, string, string>
    external_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.handoffs': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    contact_id: ColumnType<string, string, string>
    duty: ColumnType<'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer', 'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer', 'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer'>
    by_account: ColumnType<string, string, string>
    by_name: ColumnType<string, string, string>
    ask: ColumnType<string, string, string>
    frozen: ColumnType<unknown, string, string>
    link_hash: ColumnType<string, string, string>
    link_sealed: ColumnType<string, string, string>
    sent_by: ColumnType<'mail' | 'link', 'mail' | 'link', 'mail' | 'link'>
    mailed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    due_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    opened_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    reminded: ColumnType<number, number | undefined, number>
    reminded_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    answered_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    answered_by: ColumnType<string | null, string | null | undefined, string | null>
    answer: ColumnType<string | null, string | null | undefined, string | null>
    closed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.hours': {
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    hour: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    said: ColumnType<number, number, number>
    negative: ColumnType<number, number, number>
    complaints: ColumnType<number, number, number>
  }
  'converse.labels': {
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    used_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.lores': {
    workspace_id: ColumnType<string, string, string>
    question: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    corrections: ColumnType<number, number, number>
    lore: ColumnType<Buffer, Buffer, Buffer>
    took_ms: ColumnType<number, number, number>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.merges': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kept_id: ColumnType<string, string, string>
    gone_id: ColumnType<string, string, string>
    identities: ColumnType<unknown, string, string>
    thread_ids: ColumnType<string[], string[], string[]>
    state: ColumnType<'merged' | 'refused' | 'undone', 'merged' | 'refused' | 'undone', 'merged' | 'refused' | 'undone'>
    by_account: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    undone_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.messages': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    external_id: ColumnType<string | null, string | null | undefined, string | null>
    parent_external_id: ColumnType<string | null, string | null | undefined, string | null>
    url: ColumnType<string, string | undefined, string>
    kind: ColumnType<'comment' | 'mention' | 'message' | 'note' | 'review', 'comment' | 'mention' | 'message' | 'note' | 'review', 'comment' | 'mention' | 'message' | 'note' | 'review'>
    ours: ColumnType<boolean, boolean, boolean>
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    by_account: ColumnType<string | null, string | null | undefined, string | null>
    author_id: ColumnType<string, string | undefined, string>
    author_name: ColumnType<string, string | undefined, string>
    author_handle: ColumnType<string, string | undefined, string>
    text: ColumnType<string, string, string>
    html: ColumnType<string, string | undefined, string>
    warning: ColumnType<string | null, string | null | undefined, string | null>
    media: ColumnType<unknown, string | undefined, string>
    visibility: ColumnType<'public' | 'unlisted' | 'followers' | 'mentioned', 'public' | 'unlisted' | 'followers' | 'mentioned' | undefined, 'public' | 'unlisted' | 'followers' | 'mentioned'>
    lang: ColumnType<string, string | undefined, string>
    mood: ColumnType<number, number | undefined, number>
    mood_confidence: ColumnType<number, number | undefined, number>
    mood_label: ColumnType<'negative' | 'neutral' | 'positive', 'negative' | 'neutral' | 'positive' | undefined, 'negative' | 'neutral' | 'positive'>
    intents: ColumnType<string[], string[] | undefined, string[]>
    offensive: ColumnType<boolean, boolean | undefined, boolean>
    arousal: ColumnType<number, number | undefined, number>
    liked: ColumnType<boolean, boolean | undefined, boolean>
    state: ColumnType<'live' | 'sending' | 'held' | 'unknown' | 'failed', 'live' | 'sending' | 'held' | 'unknown' | 'failed' | undefined, 'live' | 'sending' | 'held' | 'unknown' | 'failed'>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    delivery_id: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    edited_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    deleted_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    hidden_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    search: ColumnType<string | null, never, never>
    stars: ColumnType<number | null, number | null | undefined, number | null>
  }
  'converse.page_rules': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    title: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.posts': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    external_id: ColumnType<string, string, string>
    published_id: ColumnType<string | null, string | null | undefined, string | null>
    text: ColumnType<string, string | undefined, string>
    url: ColumnType<string, string | undefined, string>
    at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.presence': {
    thread_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    text: ColumnType<string, string | undefined, string>
    writes_since: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    writes_until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.promises': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    message_id: ColumnType<string | null, string | null | undefined, string | null>
    text: ColumnType<string, string, string>
    owner: ColumnType<string | null, string | null | undefined, string | null>
    due_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    kept_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    follow_up_id: ColumnType<string | null, string | null | undefined, string | null>
    dropped_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    told_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.regards': {
    person_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    door: ColumnType<'let-in' | 'kept-out' | null, 'let-in' | 'kept-out' | null | undefined, 'let-in' | 'kept-out' | null>
    address: ColumnType<'formal' | 'familiar' | null, 'formal' | 'familiar' | null | undefined, 'formal' | 'familiar' | null>
  }
  'converse.rule_marks': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    rule_id: ColumnType<string, string, string>
    message_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    acted: ColumnType<boolean, boolean, boolean>
    deeds: ColumnType<unknown, string, string>
    before: ColumnType<unknown, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    undone_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    undone_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'converse.rules': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    place: ColumnType<number, number, number>
    is_on: ColumnType<boolean, boolean | undefined, boolean>
    stops: ColumnType<boolean, boolean | undefined, boolean>
    conditions: ColumnType<unknown, string, string>
    deeds: ColumnType<unknown, string, string>
    precision_wanted: ColumnType<number, number | undefined, number>
    made_by: ColumnType<string, string, string>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.saved_replies': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    uses: ColumnType<number, number | undefined, number>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.seen': {
    message_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    by_account: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.statements': {
    workspace_id: ColumnType<string, string, string>
    moment: ColumnType<'heard' | 'looking' | 'solved', 'heard' | 'looking' | 'solved', 'heard' | 'looking' | 'solved'>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    text: ColumnType<string, string, string>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.tendings': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kind: ColumnType<'revive' | 'question' | 'newcomer' | 'silent', 'revive' | 'question' | 'newcomer' | 'silent', 'revive' | 'question' | 'newcomer' | 'silent'>
    thread_id: ColumnType<string, string, string>
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    deed: ColumnType<'tended' | 'left', 'tended' | 'left', 'tended' | 'left'>
    by_account: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    worked: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    judged_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.threads': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    kind: ColumnType<'comment' | 'mention' | 'message' | 'review', 'comment' | 'mention' | 'message' | 'review', 'comment' | 'mention' | 'message' | 'review'>
    key: ColumnType<string, string, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    state: ColumnType<'open' | 'later' | 'done' | 'screened', 'open' | 'later' | 'done' | 'screened' | undefined, 'open' | 'later' | 'done' | 'screened'>
    assignee: ColumnType<string | null, string | null | undefined, string | null>
    unread: ColumnType<boolean, boolean | undefined, boolean>
    snoozed_until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    later_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    done_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    messages: ColumnType<number, number | undefined, number>
    last_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    preview: ColumnType<string, string | undefined, string>
    preview_lang: ColumnType<string, string | undefined, string>
    preview_ours: ColumnType<boolean, boolean | undefined, boolean>
    waiting_since: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    mood: ColumnType<number, number | undefined, number>
    mood_label: ColumnType<'negative' | 'neutral' | 'positive', 'negative' | 'neutral' | 'positive' | undefined, 'negative' | 'neutral' | 'positive'>
    intents: ColumnType<string[], string[] | undefined, string[]>
    reasons: ColumnType<unknown, string | undefined, string>
    points: ColumnType<number, number | undefined, number>
    rank: ColumnType<number, number | undefined, number>
    our_turns: ColumnType<number, number | undefined, number>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    preview_by: ColumnType<string, string | undefined, string>
    labels: ColumnType<string[], string[] | undefined, string[]>
    boost: ColumnType<number, number | undefined, number>
    due_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    settle_by: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    for_approval: ColumnType<boolean, boolean | undefined, boolean>
    stars: ColumnType<number | null, number | null | undefined, number | null>
  }
  'converse.translations': {
    message_id: ColumnType<string, string, string>
    lang: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'converse.turns': {
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    away: ColumnType<boolean, boolean | undefined, boolean>
    given_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.undos': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    deed: ColumnType<string, string, string>
    before: ColumnType<unknown, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    used_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.versions': {
    message_id: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    html: ColumnType<string, string, string>
    until: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    stars: ColumnType<number | null, number | null | undefined, number | null>
  }
  'converse.views': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string | null, string | null | undefined, string | null>
    name: ColumnType<string, string, string>
    filter: ColumnType<unknown, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'converse.ways': {
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    kept: ColumnType<unknown, string, string>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.api_keys': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    start: ColumnType<string, string, string>
    hash: ColumnType<string, string, string>
    role: ColumnType<'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client'>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    used_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    revoked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'desk.audit': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    deed: ColumnType<string, string, string>
    about: ColumnType<unknown, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.channels': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    network: ColumnType<string, string, string>
    external_id: ColumnType<string, string, string>
    handle: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    avatar: ColumnType<string | null, string | null | undefined, string | null>
    url: ColumnType<string, string, string>
    zone: ColumnType<string, string, string>
    goals: ColumnType<string[], string[] | undefined, string[]>
    practice: ColumnType<boolean, boolean | undefined, boolean>
    lateness: ColumnType<'publish' | 'ask' | 'skip', 'publish' | 'ask' | 'skip' | undefined, 'publish' | 'ask' | 'skip'>
    state: ColumnType<'healthy' | 'expired' | 'limited' | 'broken', 'healthy' | 'expired' | 'limited' | 'broken' | undefined, 'healthy' | 'expired' | 'limited' | 'broken'>
    trouble: ColumnType<string | null, string | null | undefined, string | null>
    parked_until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    config: ColumnType<unknown, string, string>
    credential: ColumnType<string, string, string>
    account: ColumnType<unknown, string, string>
    checked_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    connected_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    connected_by: ColumnType<string | null, string | null | undefined, string | null>
    answered_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    budget: ColumnType<string | null, string | null | undefined, string | null>
    day_cap: ColumnType<number | null, number | null | undefined, number | null>
    home: ColumnType<string, never, never>
  }
  'desk.identities': {
    channel_network: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    external_id: ColumnType<string, string, string>
    person_id: ColumnType<string, string, string>
    handle: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    avatar: ColumnType<string | null, string | null | undefined, string | null>
    url: ColumnType<string | null, string | null | undefined, string | null>
    home: ColumnType<string, string | undefined, string>
  }
  'desk.invitations': {
    hash: ColumnType<string, string, string>
    workspace_id: ColumnType<string | null, string | null | undefined, string | null>
    role: ColumnType<'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client'>
    email: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    used_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'desk.members': {
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    email: ColumnType<string, string, string>
    role: ColumnType<'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client'>
    joined_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.people': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    note: ColumnType<string, string | undefined, string>
    first_seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.preferences': {
    account_id: ColumnType<string, string, string>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    zone: ColumnType<string, string, string>
    look: ColumnType<unknown, string | undefined, string>
  }
  'desk.sign_ins': {
    state: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    network: ColumnType<string, string, string>
    sealed: ColumnType<string, string, string>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.spending': {
    channel_id: ColumnType<string, string, string>
    since: ColumnType<string, string, string>
    spent: ColumnType<string, string | undefined, string>
  }
  'desk.workspaces': {
    id: ColumnType<string, never, never>
    name: ColumnType<string, string, string>
    zone: ColumnType<string, string, string>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    practice: ColumnType<boolean, boolean | undefined, boolean>
    site_metric: ColumnType<string, string | undefined, string>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    sample: ColumnType<boolean, boolean | undefined, boolean>
  }
  'grow.ad_months': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    placement_id: ColumnType<string | null, string | null | undefined, string | null>
    month: ColumnType<string, string, string>
    shown: ColumnType<string | null, string | null | undefined, string | null>
    amount: ColumnType<string | null, string | null | undefined, string | null>
    currency: ColumnType<string | null, string | null | undefined, string | null>
    told_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    told_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'grow.audiences': {
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    wanted: ColumnType<unknown, string, string>
    set_by: ColumnType<string, string, string>
    set_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.campaign_channels': {
    campaign_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
  }
  'grow.campaign_links': {
    campaign_id: ColumnType<string, string, string>
    link_id: ColumnType<string, string, string>
    place: ColumnType<number | null, number | null | undefined, number | null>
  }
  'grow.campaign_messages': {
    campaign_id: ColumnType<string, string, string>
    place: ColumnType<number, number, number>
    text: ColumnType<string, string, string>
  }
  'grow.campaigns': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    label: ColumnType<string, string, string>
    audience: ColumnType<string, string | undefined, string>
    offer: ColumnType<string, string | undefined, string>
    action: ColumnType<'join' | 'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other', 'join' | 'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other', 'join' | 'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other'>
    goal: ColumnType<'sales' | 'awareness' | 'recall' | 'image' | null, 'sales' | 'awareness' | 'recall' | 'image' | null | undefined, 'sales' | 'awareness' | 'recall' | 'image' | null>
    wanted: ColumnType<number | null, number | null | undefined, number | null>
    persona: ColumnType<unknown, string | undefined, string>
    budget: ColumnType<string | null, string | null | undefined, string | null>
    currency: ColumnType<string | null, string | null | undefined, string | null>
    starts: ColumnType<string | null, string | null | undefined, string | null>
    ends: ColumnType<string | null, string | null | undefined, string | null>
    usual_share: ColumnType<number, number | undefined, number>
    worth: ColumnType<number, number | undefined, number>
    stop_spent: ColumnType<string | null, string | null | undefined, string | null>
    stop_cost: ColumnType<string | null, string | null | undefined, string | null>
    stop_people: ColumnType<number | null, number | null | undefined, number | null>
    state: ColumnType<'idea' | 'running' | 'decided' | 'dropped', 'idea' | 'running' | 'decided' | 'dropped' | undefined, 'idea' | 'running' | 'decided' | 'dropped'>
    verdict: ColumnType<'keep' | 'stop' | 'roll-out' | null, 'keep' | 'stop' | 'roll-out' | null | undefined, 'keep' | 'stop' | 'roll-out' | null>
    learnt: ColumnType<string, string | undefined, string>
    decided_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.clicks': {
    id: ColumnType<string, string, string>
    link_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    class: ColumnType<number, number, number>
    device: ColumnType<number, number, number>
    source: ColumnType<string, string, string>
  }
  'grow.clicks_daily': {
    workspace_id: ColumnType<string, string, string>
    link_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    person: ColumnType<number, number | undefined, number>
    in_app: ColumnType<number, number | undefined, number>
    preview: ColumnType<number, number | undefined, number>
    bot: ColumnType<number, number | undefined, number>
    visitors: ColumnType<number, number | undefined, number>
    came: ColumnType<number[], number[] | undefined, number[]>
  }
  'grow.clicks_named_before': {
    id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.day_parts': {
    workspace_id: ColumnType<string, string, string>
    part: ColumnType<'source' | 'device' | 'post' | 'channel', 'source' | 'device' | 'post' | 'channel', 'source' | 'device' | 'post' | 'channel'>
    day: ColumnType<string, string, string>
    value: ColumnType<string, string, string>
    clicks: ColumnType<number, number, number>
  }
  'grow.days': {
    workspace_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    person: ColumnType<number, number | undefined, number>
    in_app: ColumnType<number, number | undefined, number>
    preview: ColumnType<number, number | undefined, number>
    bot: ColumnType<number, number | undefined, number>
  }
  'grow.giveaway_entries': {
    giveaway_id: ColumnType<string, string, string>
    code: ColumnType<string, string, string>
    network: ColumnType<string, string, string>
    person: ColumnType<string, string, string>
    handle: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    entered_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    place: ColumnType<number | null, number | null | undefined, number | null>
  }
  'grow.giveaways': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    token: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    prize: ColumnType<string, string | undefined, string>
    by: ColumnType<'comment' | 'word' | 'join', 'comment' | 'word' | 'join', 'comment' | 'word' | 'join'>
    word: ColumnType<string, string | undefined, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    must_follow: ColumnType<boolean, boolean | undefined, boolean>
    winners: ColumnType<number, number, number>
    reserves: ColumnType<number, number | undefined, number>
    opens_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    closes_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    state: ColumnType<'open' | 'closed' | 'drawn' | 'called-off', 'open' | 'closed' | 'drawn' | 'called-off' | undefined, 'open' | 'closed' | 'drawn' | 'called-off'>
    salt: ColumnType<string, string, string>
    list_hash: ColumnType<string | null, string | null | undefined, string | null>
    closed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    source: ColumnType<'beacon' | 'secret' | null, 'beacon' | 'secret' | null | undefined, 'beacon' | 'secret' | null>
    round: ColumnType<string | null, string | null | undefined, string | null>
    secret_hash: ColumnType<string | null, string | null | undefined, string | null>
    secret: ColumnType<string | null, string | null | undefined, string | null>
    public_word: ColumnType<string | null, string | null | undefined, string | null>
    randomness: ColumnType<string | null, string | null | undefined, string | null>
    signature: ColumnType<string | null, string | null | undefined, string | null>
    drawn_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.hours': {
    workspace_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    people: ColumnType<number, number, number>
  }
  'grow.invites': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    campaign_id: ColumnType<string | null, string | null | undefined, string | null>
    place: ColumnType<number | null, number | null | undefined, number | null>
    name: ColumnType<string, string, string>
    url: ColumnType<string, string, string>
    link_id: ColumnType<string | null, string | null | undefined, string | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.joins': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    person: ColumnType<string, string, string>
    handle: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    about: ColumnType<string, string | undefined, string>
    lang: ColumnType<string | null, string | null | undefined, string | null>
    bot: ColumnType<boolean, boolean | undefined, boolean>
    joined_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    founder: ColumnType<boolean, boolean | undefined, boolean>
    told: ColumnType<boolean, boolean, boolean>
    invite_id: ColumnType<string | null, string | null | undefined, string | null>
    seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    left_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    has_picture: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    made_at: ColumnType<string | null, string | null | undefined, string | null>
    wrote: ColumnType<number | null, number | null | undefined, number | null>
  }
  'grow.link_targets': {
    link_id: ColumnType<string, string, string>
    place: ColumnType<number, number, number>
    url: ColumnType<string, string, string>
    device: ColumnType<'phone' | 'tablet' | 'computer' | null, 'phone' | 'tablet' | 'computer' | null | undefined, 'phone' | 'tablet' | 'computer' | null>
    weight: ColumnType<number, number, number>
  }
  'grow.links': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    key: ColumnType<string, string, string>
    url: ColumnType<string, string, string>
    title: ColumnType<string, string | undefined, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    utm_source: ColumnType<string, string | undefined, string>
    utm_medium: ColumnType<string, string | undefined, string>
    utm_campaign: ColumnType<string, string | undefined, string>
    utm_term: ColumnType<string, string | undefined, string>
    utm_content: ColumnType<string, string | undefined, string>
    state: ColumnType<'on' | 'off', 'on' | 'off' | undefined, 'on' | 'off'>
    made_by: ColumnType<string | null, string | null | undefined, string | null>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    expires_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    after_url: ColumnType<string | null, string | null | undefined, string | null>
  }
  'grow.month_parts': {
    workspace_id: ColumnType<string, string, string>
    part: ColumnType<'source' | 'device' | 'post' | 'channel', 'source' | 'device' | 'post' | 'channel', 'source' | 'device' | 'post' | 'channel'>
    month: ColumnType<string, string, string>
    value: ColumnType<string, string, string>
    clicks: ColumnType<number, number, number>
  }
  'grow.partner_days': {
    partner_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    followers: ColumnType<number, number, number>
    typed: ColumnType<boolean, boolean, boolean>
  }
  'grow.partner_posts': {
    partner_id: ColumnType<string, string, string>
    place: ColumnType<number, number, number>
    url: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    lang: ColumnType<string | null, string | null | undefined, string | null>
    reactions: ColumnType<number | null, number | null | undefined, number | null>
    at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'grow.partners': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kind: ColumnType<'partner' | 'competitor', 'partner' | 'competitor', 'partner' | 'competitor'>
    name: ColumnType<string, string, string>
    url: ColumnType<string, string | undefined, string>
    about: ColumnType<string, string | undefined, string>
    note: ColumnType<string, string | undefined, string>
    price: ColumnType<string | null, string | null | undefined, string | null>
    currency: ColumnType<string | null, string | null | undefined, string | null>
    door: ColumnType<string, string | undefined, string>
    looked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    answered: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.placements': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    campaign_id: ColumnType<string | null, string | null | undefined, string | null>
    name: ColumnType<string, string, string>
    text: ColumnType<string, string | undefined, string>
    url: ColumnType<string, string | undefined, string>
    relation: ColumnType<'paid' | 'gift' | 'affiliate' | 'own', 'paid' | 'gift' | 'affiliate' | 'own', 'paid' | 'gift' | 'affiliate' | 'own'>
    law: ColumnType<'ru' | 'tr' | 'other', 'ru' | 'tr' | 'other', 'ru' | 'tr' | 'other'>
    advertiser: ColumnType<string, string | undefined, string>
    tax_id: ColumnType<string, string | undefined, string>
    contract: ColumnType<string, string | undefined, string>
    erid: ColumnType<string, string | undefined, string>
    register: ColumnType<string, string | undefined, string>
    is_requested: ColumnType<boolean, boolean | undefined, boolean>
    seen_marked: ColumnType<boolean, boolean | undefined, boolean>
    began: ColumnType<string | null, string | null | undefined, string | null>
    ended: ColumnType<string | null, string | null | undefined, string | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.prospect_months': {
    workspace_id: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    answered: ColumnType<number, number | undefined, number>
    came: ColumnType<number, number | undefined, number>
  }
  'grow.prospect_refusals': {
    workspace_id: ColumnType<string, string, string>
    hash: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.prospect_words': {
    prospect_id: ColumnType<string, string, string>
    url: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    place: ColumnType<string, string | undefined, string>
    about: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.prospects': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    network: ColumnType<string, string, string>
    person: ColumnType<string, string, string>
    handle: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    url: ColumnType<string, string | undefined, string>
    lang: ColumnType<string | null, string | null | undefined, string | null>
    fits: ColumnType<'yes' | 'no' | 'unknown', 'yes' | 'no' | 'unknown', 'yes' | 'no' | 'unknown'>
    points: ColumnType<number, number, number>
    reasons: ColumnType<string[], string[] | undefined, string[]>
    state: ColumnType<'new' | 'kept' | 'answered' | 'dismissed' | 'came', 'new' | 'kept' | 'answered' | 'dismissed' | 'came' | undefined, 'new' | 'kept' | 'answered' | 'dismissed' | 'came'>
    note: ColumnType<string, string | undefined, string>
    spoke_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    changed_by: ColumnType<string | null, string | null | undefined, string | null>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    came_by: ColumnType<'follows' | 'spoke' | null, 'follows' | 'spoke' | null | undefined, 'follows' | 'spoke' | null>
    home: ColumnType<string, string | undefined, string>
  }
  'grow.rolled': {
    one: ColumnType<boolean, boolean | undefined, boolean>
    day: ColumnType<string, string, string>
  }
  'grow.rolls': {
    channel_id: ColumnType<string, string, string>
    ended_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    people: ColumnType<number, number, number>
    whole: ColumnType<boolean, boolean, boolean>
  }
  'grow.salts': {
    day: ColumnType<string, string, string>
    salt: ColumnType<Buffer, Buffer, Buffer>
  }
  'grow.source_words': {
    id: ColumnType<number, never, never>
    word: ColumnType<string, string, string>
  }
  'grow.spend': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    import_id: ColumnType<string | null, string | null | undefined, string | null>
    row: ColumnType<number, number, number>
    key: ColumnType<string, string, string>
    counts: ColumnType<boolean, boolean, boolean>
    day: ColumnType<string, string, string>
    zone: ColumnType<string, string, string>
    amount: ColumnType<string, string, string>
    currency: ColumnType<string, string, string>
    campaign: ColumnType<string, string, string>
    impressions: ColumnType<string | null, string | null | undefined, string | null>
    clicks: ColumnType<string | null, string | null | undefined, string | null>
    joins: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.spend_imports': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    cabinet: ColumnType<string | null, string | null | undefined, string | null>
    shape: ColumnType<string, string, string>
    state: ColumnType<'checked' | 'taken' | 'undone', 'checked' | 'taken' | 'undone' | undefined, 'checked' | 'taken' | 'undone'>
    headings: ColumnType<unknown, string, string>
    cells: ColumnType<unknown, string, string>
    columns: ColumnType<unknown, string, string>
    currency: ColumnType<string | null, string | null | undefined, string | null>
    zone: ColumnType<string, string, string>
    rows: ColumnType<number, number, number>
    good: ColumnType<number, number, number>
    problems: ColumnType<unknown, string | undefined, string>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.spend_mappings': {
    workspace_id: ColumnType<string, string, string>
    shape: ColumnType<string, string, string>
    columns: ColumnType<unknown, string, string>
    currency: ColumnType<string | null, string | null | undefined, string | null>
    zone: ColumnType<string, string, string>
    kept_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.spend_names': {
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    campaign_id: ColumnType<string, string, string>
  }
  'grow.tag_templates': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    utm_source: ColumnType<string, string | undefined, string>
    utm_medium: ColumnType<string, string | undefined, string>
    utm_campaign: ColumnType<string, string | undefined, string>
    utm_content: ColumnType<string, string | undefined, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'grow.targets_daily': {
    link_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    place: ColumnType<number, number, number>
    clicks: ColumnType<number, number | undefined, number>
  }
  'grow.visitors_seen': {
    day: ColumnType<string, string, string>
    id: ColumnType<string, never, never>
    marks: ColumnType<Buffer, Buffer, Buffer>
  }
  'measure.askings': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    kind: ColumnType<'recall' | 'image', 'recall' | 'image', 'recall' | 'image'>
    day: ColumnType<string, string, string>
    question: ColumnType<string, string, string>
    asked: ColumnType<number, number, number>
    hoped: ColumnType<number, number, number>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.brand_searches': {
    workspace_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    past_file_id: ColumnType<string, string, string>
    searches: ColumnType<number, number, number>
    clicks: ColumnType<number | null, number | null | undefined, number | null>
  }
  'measure.call_doors': {
    workspace_id: ColumnType<string, string, string>
    hash: ColumnType<string, string, string>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.channel_snapshots': {
    channel_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    followers: ColumnType<number | null, number | null | undefined, number | null>
    following: ColumnType<number | null, number | null | undefined, number | null>
    posts: ColumnType<number | null, number | null | undefined, number | null>
    past_file_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  'measure.conclusions': {
    workspace_id: ColumnType<string, string, string>
    period: ColumnType<'day' | 'week' | 'month' | 'quarter' | 'year', 'day' | 'week' | 'month' | 'quarter' | 'year', 'day' | 'week' | 'month' | 'quarter' | 'year'>
    starts: ColumnType<string, string, string>
    question: ColumnType<'whole' | 'audience' | 'content' | 'company', 'whole' | 'audience' | 'content' | 'company', 'whole' | 'audience' | 'content' | 'company'>
    text: ColumnType<string, string, string>
    written_by: ColumnType<string, string, string>
    written_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.customers': {
    workspace_id: ColumnType<string, string, string>
    person: ColumnType<string, string, string>
    clicks: ColumnType<string[], string[] | undefined, string[]>
    first_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    last_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.day_notes': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.forgotten': {
    workspace_id: ColumnType<string, string, string>
    hash: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.goals': {
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    metric: ColumnType<'stories_used' | 'posts_published' | 'first_reply_median' | 'link_clicks' | 'outcomes' | 'followers_gained', 'stories_used' | 'posts_published' | 'first_reply_median' | 'link_clicks' | 'outcomes' | 'followers_gained', 'stories_used' | 'posts_published' | 'first_reply_median' | 'link_clicks' | 'outcomes' | 'followers_gained'>
    target: ColumnType<number, number, number>
    set_by: ColumnType<string, string, string>
    set_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.heard': {
    one: ColumnType<boolean, boolean | undefined, boolean>
    message_id: ColumnType<string, string, string>
    item_id: ColumnType<string, string, string>
    posts_until: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.hit_words': {
    id: ColumnType<number, never, never>
    word: ColumnType<string, string, string>
  }
  'measure.hits': {
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    site: ColumnType<number, number, number>
    path: ColumnType<number, number, number>
    event: ColumnType<number | null, number | null | undefined, number | null>
    source: ColumnType<number, number, number>
  }
  'measure.loans': {
    mark_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    until: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    visitor: ColumnType<string | null, string | null | undefined, string | null>
    clicks: ColumnType<string[], string[] | undefined, string[]>
  }
  'measure.marks': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kind: ColumnType<'code' | 'number', 'code' | 'number', 'code' | 'number'>
    value: ColumnType<string, string, string>
    shown: ColumnType<string, string, string>
    name: ColumnType<string, string | undefined, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    message_id: ColumnType<string | null, string | null | undefined, string | null>
    campaign_id: ColumnType<string | null, string | null | undefined, string | null>
    site_id: ColumnType<string | null, string | null | undefined, string | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'measure.outages': {
    channel_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    from_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    until_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'measure.outcome_days': {
    workspace_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    currency: ColumnType<string, string, string>
    outcomes: ColumnType<number, number, number>
    value: ColumnType<string, string, string>
  }
  'measure.outcome_posts': {
    workspace_id: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    post_id: ColumnType<string, string, string>
    outcomes: ColumnType<number, number, number>
    value: ColumnType<string, string, string>
  }
  'measure.outcomes': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    reference: ColumnType<string, string, string>
    kind: ColumnType<'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other', 'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other', 'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other'>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    value: ColumnType<string | null, string | null | undefined, string | null>
    currency: ColumnType<string | null, string | null | undefined, string | null>
    note: ColumnType<string, string | undefined, string>
    via: ColumnType<'click' | 'number' | 'code' | 'told' | 'none', 'click' | 'number' | 'code' | 'told' | 'none', 'click' | 'number' | 'code' | 'told' | 'none'>
    link_id: ColumnType<string | null, string | null | undefined, string | null>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    story_id: ColumnType<string | null, string | null | undefined, string | null>
    told_by: ColumnType<string, string, string>
    told_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    day: ColumnType<string, string, string>
    mark_id: ColumnType<string | null, string | null | undefined, string | null>
    message_id: ColumnType<string | null, string | null | undefined, string | null>
    campaign_id: ColumnType<string | null, string | null | undefined, string | null>
    person: ColumnType<string | null, string | null | undefined, string | null>
    seconds: ColumnType<number | null, number | null | undefined, number | null>
    refunded: ColumnType<string, string | undefined, string>
    taken_back_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'measure.outcomes_daily': {
    workspace_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    currency: ColumnType<string, string, string>
    post_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    outcomes: ColumnType<number, number, number>
    value: ColumnType<string, string, string>
  }
  'measure.page_goals': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    kind: ColumnType<'sales' | 'awareness' | 'recall' | 'image', 'sales' | 'awareness' | 'recall' | 'image', 'sales' | 'awareness' | 'recall' | 'image'>
    metric: ColumnType<string, string, string>
    currency: ColumnType<string | null, string | null | undefined, string | null>
    target: ColumnType<number, number, number>
    period: ColumnType<'week' | 'month' | 'quarter', 'week' | 'month' | 'quarter', 'week' | 'month' | 'quarter'>
    set_by: ColumnType<string, string, string>
    set_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.past_files': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    what: ColumnType<'followers' | 'searches', 'followers' | 'searches', 'followers' | 'searches'>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    name: ColumnType<string, string, string>
    engine: ColumnType<string, string | undefined, string>
    from_day: ColumnType<string, string, string>
    until_day: ColumnType<string, string, string>
    days: ColumnType<number, number, number>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.post_snapshots': {
    delivery_id: ColumnType<string, string, string>
    age_minutes: ColumnType<number, number, number>
    workspace_id: ColumnType<string, string, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    channel_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    replies: ColumnType<number | null, number | null | undefined, number | null>
    boosts: ColumnType<number | null, number | null | undefined, number | null>
    likes: ColumnType<number | null, number | null | undefined, number | null>
    views: ColumnType<number | null, number | null | undefined, number | null>
    gone: ColumnType<boolean, boolean | undefined, boolean>
  }
  'measure.refunds': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    outcome_id: ColumnType<string, string, string>
    reference: ColumnType<string, string, string>
    amount: ColumnType<string | null, string | null | undefined, string | null>
    note: ColumnType<string, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    told_by: ColumnType<string, string, string>
    told_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.report_letters': {
    mail_id: ColumnType<string, string, string>
    starts: ColumnType<string, string, string>
    state: ColumnType<'due' | 'sent' | 'refused', 'due' | 'sent' | 'refused' | undefined, 'due' | 'sent' | 'refused'>
    said: ColumnType<string, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.report_looks': {
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string | undefined, string>
    colour: ColumnType<string, string, string>
    logo: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  }
  'measure.report_mails': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    address: ColumnType<string, string, string>
    period: ColumnType<'week' | 'month', 'week' | 'month', 'week' | 'month'>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    hour: ColumnType<number, number, number>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'measure.report_shares': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    hash: ColumnType<string, string, string>
    period: ColumnType<'day' | 'week' | 'month' | 'quarter' | 'year', 'day' | 'week' | 'month' | 'quarter' | 'year', 'day' | 'week' | 'month' | 'quarter' | 'year'>
    day: ColumnType<string, string, string>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ended_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.rolled': {
    one: ColumnType<boolean, boolean | undefined, boolean>
    day: ColumnType<string, string, string>
  }
  'measure.site_days': {
    site: ColumnType<number, number, number>
    day: ColumnType<string, string, string>
    visitors: ColumnType<number, number | undefined, number>
    visits: ColumnType<number, number | undefined, number>
    views: ColumnType<number, number | undefined, number>
    events: ColumnType<number, number | undefined, number>
    filtered: ColumnType<number, number | undefined, number>
  }
  'measure.site_goals': {
    site_id: ColumnType<string, string, string>
    event: ColumnType<string, string, string>
    kind: ColumnType<'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other', 'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other', 'registration' | 'call' | 'sale' | 'lead' | 'subscription' | 'visit' | 'other'>
  }
  'measure.site_months': {
    site: ColumnType<number, number, number>
    month: ColumnType<string, string, string>
    part: ColumnType<number, number, number>
    value: ColumnType<number, number, number>
    visits: ColumnType<number, number | undefined, number>
    hits: ColumnType<number, number | undefined, number>
  }
  'measure.site_parts': {
    site: ColumnType<number, number, number>
    day: ColumnType<string, string, string>
    part: ColumnType<number, number, number>
    value: ColumnType<number, number, number>
    visits: ColumnType<number, number | undefined, number>
    hits: ColumnType<number, number | undefined, number>
  }
  'measure.site_visitors': {
    site: ColumnType<number, number, number>
    day: ColumnType<string, string, string>
    visitor: ColumnType<string, string, string>
    last_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    source: ColumnType<string, string, string>
    clicks: ColumnType<string[], string[] | undefined, string[]>
  }
  'measure.site_years': {
    site: ColumnType<number, number, number>
    year: ColumnType<string, string, string>
    part: ColumnType<number, number, number>
    value: ColumnType<number, number, number>
    visits: ColumnType<number, number | undefined, number>
    hits: ColumnType<number, number | undefined, number>
  }
  'measure.sites': {
    id: ColumnType<string, string | undefined, string>
    number: ColumnType<number, never, never>
    workspace_id: ColumnType<string, string, string>
    host: ColumnType<string, string, string>
    tag: ColumnType<string, string, string>
    secret: ColumnType<string, string, string>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'measure.table_mappings': {
    workspace_id: ColumnType<string, string, string>
    shape: ColumnType<string, string, string>
    mapping: ColumnType<unknown, string, string>
    kept_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.table_outcomes': {
    outcome_id: ColumnType<string, string, string>
    table_id: ColumnType<string, string, string>
  }
  'measure.tables': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    shape: ColumnType<string, string, string>
    state: ColumnType<'checked' | 'taking' | 'taken' | 'undone', 'checked' | 'taking' | 'taken' | 'undone' | undefined, 'checked' | 'taking' | 'taken' | 'undone'>
    headings: ColumnType<unknown, string, string>
    cells: ColumnType<unknown, string, string>
    mapping: ColumnType<unknown, string, string>
    rows: ColumnType<number, number, number>
    good: ColumnType<number, number, number>
    problems: ColumnType<unknown, string | undefined, string>
    done: ColumnType<number, number | undefined, number>
    known: ColumnType<number, number | undefined, number>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'measure.talk_answers': {
    message_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    by_account: ColumnType<string, string, string>
    saved_reply_id: ColumnType<string | null, string | null | undefined, string | null>
    lang: ColumnType<string, string, string>
    about: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    waited_seconds: ColumnType<number | null, number | null | undefined, number | null>
    office_seconds: ColumnType<number | null, number | null | undefined, number | null>
    mood_before: ColumnType<number | null, number | null | undefined, number | null>
    mood_after: ColumnType<number | null, number | null | undefined, number | null>
    was_hot: ColumnType<boolean, boolean, boolean>
    calmed: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    room_before: ColumnType<number | null, number | null | undefined, number | null>
    room_after: ColumnType<number | null, number | null | undefined, number | null>
    escalated: ColumnType<boolean, boolean, boolean>
    revived: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    asks: ColumnType<boolean, boolean, boolean>
    drew: ColumnType<number, number, number>
    turn: ColumnType<number, number, number>
    own_mood: ColumnType<number, number, number>
  }
  'measure.talk_days': {
    workspace_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    lang: ColumnType<string, string, string>
    said: ColumnType<number, number, number>
    negative: ColumnType<number, number, number>
    duty: ColumnType<number, number, number>
    duty_done: ColumnType<number, number, number>
    asked: ColumnType<number, number, number>
    members_first: ColumnType<number, number, number>
    member_replies: ColumnType<number, number, number>
    our_replies: ColumnType<number, number, number>
    newcomers: ColumnType<number, number, number>
    welcomed: ColumnType<number, number, number>
    back_welcomed: ColumnType<number, number, number>
    back_others: ColumnType<number, number, number>
    complaints: ColumnType<number, number, number>
    over_budget: ColumnType<number, number, number>
  }
  'measure.touches': {
    outcome_id: ColumnType<string, string, string>
    place: ColumnType<number, number, number>
    click_id: ColumnType<string | null, string | null | undefined, string | null>
    link_id: ColumnType<string | null, string | null | undefined, string | null>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    mark_id: ColumnType<string | null, string | null | undefined, string | null>
    source: ColumnType<string, string | undefined, string>
  }
  'measure.voices': {
    query_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    side: ColumnType<'ours' | 'rival', 'ours' | 'rival', 'ours' | 'rival'>
  }
  'platform.journals': {
    journal: ColumnType<string, string, string>
    lines: ColumnType<string, string, string>
  }
  'platform.migrations': {
    name: ColumnType<string, string, string>
    checksum: ColumnType<string, string, string>
    applied_at: ColumnType<Temporal.Instant, Temporal.Instant | undefined, Temporal.Instant>
  }
  'platform.workers': {
    id: ColumnType<string, string, string>
    seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'practice.runs': {
    id: ColumnType<string, never, never>
    account_id: ColumnType<string | null, string | null | undefined, string | null>
    workspace_id: ColumnType<string, string, string>
    test_id: ColumnType<string | null, string | null | undefined, string | null>
    name: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    lang: ColumnType<string, string, string>
    seed: ColumnType<number, number, number>
    state: ColumnType<'ready' | 'running' | 'finished', 'ready' | 'running' | 'finished', 'ready' | 'running' | 'finished'>
    pace: ColumnType<number, number | undefined, number>
    port: ColumnType<number, number | undefined, number>
    minute: ColumnType<number, number | undefined, number>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    begun_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    ended_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    cleared_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    score: ColumnType<number | null, number | null | undefined, number | null>
    debrief: ColumnType<unknown | null, string | null | undefined, string | null>
    result_token: ColumnType<string | null, string | null | undefined, string | null>
    result: ColumnType<string | null, string | null | undefined, string | null>
    signature: ColumnType<string | null, string | null | undefined, string | null>
    signed_with: ColumnType<string | null, string | null | undefined, string | null>
  }
  'practice.samples': {
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    seed: ColumnType<number, number, number>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    ports: ColumnType<number[], number[], number[]>
    folder: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'practice.signing_keys': {
    name: ColumnType<string, string, string>
    public_key: ColumnType<string, string, string>
    sealed_private: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'practice.tests': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    title: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    lang: ColumnType<string, string, string>
    seed: ColumnType<number, number, number>
    token: ColumnType<string, string, string>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ended_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'publish.approval_links': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    secret_hash: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    post_ids: ColumnType<string[], string[], string[]>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    revoked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    opened_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    opens: ColumnType<number, number | undefined, number>
  }
  'publish.approval_marks': {
    id: ColumnType<string, never, never>
    post_id: ColumnType<string, string, string>
    step: ColumnType<number, number, number>
    deed: ColumnType<'asked' | 'approved' | 'changes' | 'taken-back' | 'withdrawn' | 'voided' | 'restored', 'asked' | 'approved' | 'changes' | 'taken-back' | 'withdrawn' | 'voided' | 'restored', 'asked' | 'approved' | 'changes' | 'taken-back' | 'withdrawn' | 'voided' | 'restored'>
    hash: ColumnType<string, string, string>
    by_account: ColumnType<string | null, string | null | undefined, string | null>
    by_name: ColumnType<string, string, string>
    side: ColumnType<'team' | 'client', 'team' | 'client', 'team' | 'client'>
    note: ColumnType<string, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.approval_rules': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    mode: ColumnType<'none' | 'optional' | 'required', 'none' | 'optional' | 'required', 'none' | 'optional' | 'required'>
    steps: ColumnType<unknown, string, string>
    four_eyes: ColumnType<boolean, boolean | undefined, boolean>
  }
  'publish.approvals': {
    post_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    state: ColumnType<'asked' | 'approved' | 'changes' | 'withdrawn', 'asked' | 'approved' | 'changes' | 'withdrawn', 'asked' | 'approved' | 'changes' | 'withdrawn'>
    step: ColumnType<number, number | undefined, number>
    steps: ColumnType<unknown, string, string>
    four_eyes: ColumnType<boolean, boolean | undefined, boolean>
    hash: ColumnType<string, string, string>
    asked_by: ColumnType<string, string, string>
    asked_name: ColumnType<string, string, string>
    asked_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.attempts': {
    id: ColumnType<string, never, never>
    delivery_id: ColumnType<string, string, string>
    deed: ColumnType<'send' | 'check' | 'confirm' | 'hand', 'send' | 'check' | 'confirm' | 'hand', 'send' | 'check' | 'confirm' | 'hand'>
    verdict: ColumnType<string, string, string>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    detail: ColumnType<unknown | null, string | null | undefined, string | null>
    by_account: ColumnType<string | null, string | null | undefined, string | null>
    started_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    finished_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.calendar_shares': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    token_hash: ColumnType<string, string, string>
    channel_ids: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
    shows_drafts: ColumnType<boolean, boolean | undefined, boolean>
    expires_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    revoked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    made_by: ColumnType<string, string, string>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.deliveries': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    kind: ColumnType<'post' | 'part' | 'comment' | 'reply' | 'change' | 'removal', 'post' | 'part' | 'comment' | 'reply' | 'change' | 'removal', 'post' | 'part' | 'comment' | 'reply' | 'change' | 'removal'>
    key: ColumnType<string, string, string>
    payload: ColumnType<unknown, string, string>
    fingerprint: ColumnType<string, string, string>
    state: ColumnType<'planned' | 'due' | 'sending' | 'processing' | 'held' | 'live' | 'failed' | 'unknown' | 'late' | 'cancelled', 'planned' | 'due' | 'sending' | 'processing' | 'held' | 'live' | 'failed' | 'unknown' | 'late' | 'cancelled', 'planned' | 'due' | 'sending' | 'processing' | 'held' | 'live' | 'failed' | 'unknown' | 'late' | 'cancelled'>
    due_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    next_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    hold_until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    lease_owner: ColumnType<string | null, string | null | undefined, string | null>
    attempt: ColumnType<number, number | undefined, number>
    checks: ColumnType<number, number | undefined, number>
    polls: ColumnType<number, number | undefined, number>
    prepared: ColumnType<unknown, string | undefined, string>
    ticket: ColumnType<string | null, string | null | undefined, string | null>
    remote_id: ColumnType<string | null, string | null | undefined, string | null>
    remote_url: ColumnType<string | null, string | null | undefined, string | null>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    trouble: ColumnType<unknown | null, string | null | undefined, string | null>
    begun_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    sent_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    settled_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    planned_by: ColumnType<string, string, string>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    part: ColumnType<number, number | undefined, number>
    parts: ColumnType<number, number | undefined, number>
    after_id: ColumnType<string | null, string | null | undefined, string | null>
    approval: ColumnType<'not-needed' | 'waiting' | 'given', 'not-needed' | 'waiting' | 'given' | undefined, 'not-needed' | 'waiting' | 'given'>
    about_id: ColumnType<string | null, string | null | undefined, string | null>
    gone_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    gone_how: ColumnType<'taken-down' | 'elsewhere' | null, 'taken-down' | 'elsewhere' | null | undefined, 'taken-down' | 'elsewhere' | null>
    handled_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    handled_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'publish.evergreens': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_ids: ColumnType<string[], string[], string[]>
    category: ColumnType<string | null, string | null | undefined, string | null>
    lang: ColumnType<string, string, string>
    wordings: ColumnType<string[], string[], string[]>
    media_ids: ColumnType<string[], string[] | undefined, string[]>
    cool_down_days: ColumnType<number, number, number>
    expires_on: ColumnType<string | null, string | null | undefined, string | null>
    cycles_most: ColumnType<number | null, number | null | undefined, number | null>
    is_on: ColumnType<boolean, boolean | undefined, boolean>
    cycles: ColumnType<number, number | undefined, number>
    last_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    trouble: ColumnType<string | null, string | null | undefined, string | null>
    made_by: ColumnType<string, string, string>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.feed_rule_items': {
    rule_id: ColumnType<string, string, string>
    item_id: ColumnType<string, string, string>
    title: ColumnType<string, string, string>
    url: ColumnType<string | null, string | null | undefined, string | null>
    told_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    state: ColumnType<'waiting' | 'made' | 'filtered', 'waiting' | 'made' | 'filtered', 'waiting' | 'made' | 'filtered'>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    about: ColumnType<unknown, string | undefined, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    by_account: ColumnType<string | null, string | null | undefined, string | null>
    tries: ColumnType<number, number | undefined, number>
    noted_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    settled_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'publish.feed_rules': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    source_id: ColumnType<string, string, string>
    becomes: ColumnType<'draft' | 'queue', 'draft' | 'queue', 'draft' | 'queue'>
    category: ColumnType<string | null, string | null | undefined, string | null>
    channel_ids: ColumnType<string[], string[], string[]>
    template: ColumnType<string, string, string>
    must: ColumnType<string[], string[] | undefined, string[]>
    must_not: ColumnType<string[], string[] | undefined, string[]>
    only_lang: ColumnType<string | null, string | null | undefined, string | null>
    lang: ColumnType<'en' | 'tr' | 'ru' | null, 'en' | 'tr' | 'ru' | null | undefined, 'en' | 'tr' | 'ru' | null>
    labels: ColumnType<string[], string[] | undefined, string[]>
    goal: ColumnType<'sales' | 'awareness' | 'recall' | 'image' | null, 'sales' | 'awareness' | 'recall' | 'image' | null | undefined, 'sales' | 'awareness' | 'recall' | 'image' | null>
    campaign: ColumnType<string, string | undefined, string>
    a_day: ColumnType<number, number, number>
    keep_days: ColumnType<number | null, number | null | undefined, number | null>
    is_on: ColumnType<boolean, boolean | undefined, boolean>
    noted_to: ColumnType<string, string, string>
    made_by: ColumnType<string, string, string>
    made_by_name: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'publish.folders': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    folded: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.freeze_exceptions': {
    freeze_id: ColumnType<string, string, string>
    post_id: ColumnType<string, string, string>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.freezes': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    channel_ids: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
    note: ColumnType<string, string | undefined, string>
    begun_by: ColumnType<string, string, string>
    begun_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    lifted_by: ColumnType<string | null, string | null | undefined, string | null>
    lifted_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    missed: ColumnType<'publish' | 'replan' | 'draft' | null, 'publish' | 'replan' | 'draft' | null | undefined, 'publish' | 'replan' | 'draft' | null>
  }
  'publish.import_rows': {
    import_id: ColumnType<string, string, string>
    row: ColumnType<number, number, number>
    cells: ColumnType<unknown, string, string>
    wish: ColumnType<unknown | null, string | null | undefined, string | null>
    problems: ColumnType<unknown, string | undefined, string>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
    before: ColumnType<unknown | null, string | null | undefined, string | null>
    refusal: ColumnType<string | null, string | null | undefined, string | null>
  }
  'publish.imports': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    state: ColumnType<'checked' | 'running' | 'done' | 'undone', 'checked' | 'running' | 'done' | 'undone', 'checked' | 'running' | 'done' | 'undone'>
    plans: ColumnType<boolean, boolean | undefined, boolean>
    rows: ColumnType<number, number, number>
    good: ColumnType<number, number, number>
    made: ColumnType<number, number | undefined, number>
    made_by: ColumnType<string, string, string>
    made_by_name: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ended_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'publish.lanes': {
    channel_id: ColumnType<string, string, string>
    owner: ColumnType<string | null, string | null | undefined, string | null>
    lease_until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    wanted: ColumnType<boolean, boolean | undefined, boolean>
  }
  'publish.media': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    file: ColumnType<string, string, string>
    mime: ColumnType<string, string, string>
    size_bytes: ColumnType<number, number, number>
    width: ColumnType<number | null, number | null | undefined, number | null>
    height: ColumnType<number | null, number | null | undefined, number | null>
    alt: ColumnType<string, string | undefined, string>
    added_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    name: ColumnType<string, string | undefined, string>
    folder_id: ColumnType<string | null, string | null | undefined, string | null>
    tags: ColumnType<string[], string[] | undefined, string[]>
    expires_on: ColumnType<string | null, string | null | undefined, string | null>
    rights: ColumnType<string, string | undefined, string>
    focus_x: ColumnType<number, number | undefined, number>
    focus_y: ColumnType<number, number | undefined, number>
    seconds: ColumnType<number | null, number | null | undefined, number | null>
    codec: ColumnType<string | null, string | null | undefined, string | null>
    made_of: ColumnType<string | null, string | null | undefined, string | null>
    folded: ColumnType<string, string | undefined, string>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'publish.notices': {
    id: ColumnType<string, never, never>
    outlet_id: ColumnType<string, string, string>
    event: ColumnType<string, string, string>
    about: ColumnType<unknown, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    sending_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  'publish.outlets': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string | null, string | null | undefined, string | null>
    way: ColumnType<'webhook' | 'chat' | 'mail' | 'push', 'webhook' | 'chat' | 'mail' | 'push', 'webhook' | 'chat' | 'mail' | 'push'>
    name: ColumnType<string, string, string>
    address: ColumnType<string, string, string>
    secret: ColumnType<string | null, string | null | undefined, string | null>
    dialect: ColumnType<'text' | 'content', 'text' | 'content' | undefined, 'text' | 'content'>
    events: ColumnType<string[], string[], string[]>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    quiet_from: ColumnType<string | null, string | null | undefined, string | null>
    quiet_to: ColumnType<string | null, string | null | undefined, string | null>
    state: ColumnType<'on' | 'off' | 'failing' | 'gone', 'on' | 'off' | 'failing' | 'gone' | undefined, 'on' | 'off' | 'failing' | 'gone'>
    failures: ColumnType<number, number | undefined, number>
    failing_since: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    said: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    mark: ColumnType<string | null, string | null | undefined, string | null>
  }
  'publish.policies': {
    workspace_id: ColumnType<string, string, string>
    alt: ColumnType<'required' | 'asked' | 'off', 'required' | 'asked' | 'off' | undefined, 'required' | 'asked' | 'off'>
  }
  'publish.post_comments': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    post_id: ColumnType<string, string, string>
    external: ColumnType<boolean, boolean, boolean>
    by_account: ColumnType<string | null, string | null | undefined, string | null>
    by_name: ColumnType<string, string, string>
    side: ColumnType<'team' | 'client', 'team' | 'client', 'team' | 'client'>
    text: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    channel_id: ColumnType<string | null, string | null | undefined, string | null>
    passage: ColumnType<string | null, string | null | undefined, string | null>
    mentions: ColumnType<string[], string[] | undefined, string[]>
    resolved_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    resolved_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'publish.post_versions': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    post_id: ColumnType<string, string, string>
    content: ColumnType<unknown, string, string>
    pictures: ColumnType<unknown, string, string>
    hash: ColumnType<string, string, string>
    by_account: ColumnType<string, string, string>
    by_name: ColumnType<string, string, string>
    begun_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    is_beginning: ColumnType<boolean, boolean | undefined, boolean>
    restored_from: ColumnType<string | null, string | null | undefined, string | null>
  }
  'publish.posts': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    story_id: ColumnType<string | null, string | null | undefined, string | null>
    text: ColumnType<string, string | undefined, string>
    lang: ColumnType<string, string, string>
    goal: ColumnType<'sales' | 'awareness' | 'recall' | 'image' | null, 'sales' | 'awareness' | 'recall' | 'image' | null | undefined, 'sales' | 'awareness' | 'recall' | 'image' | null>
    campaign: ColumnType<string, string | undefined, string>
    media_ids: ColumnType<string[], string[] | undefined, string[]>
    poll: ColumnType<unknown | null, string | null | undefined, string | null>
    wall_time: ColumnType<string | null, string | null | undefined, string | null>
    zone: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    state: ColumnType<'draft' | 'review' | 'planned' | 'idea', 'draft' | 'review' | 'planned' | 'idea' | undefined, 'draft' | 'review' | 'planned' | 'idea'>
    version: ColumnType<number, number | undefined, number>
    planned_version: ColumnType<number | null, number | null | undefined, number | null>
    author: ColumnType<string, string, string>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    updated_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    title: ColumnType<string, string | undefined, string>
    first_comment: ColumnType<string, string | undefined, string>
    place: ColumnType<unknown | null, string | null | undefined, string | null>
    paid: ColumnType<unknown | null, string | null | undefined, string | null>
    labels: ColumnType<string[], string[] | undefined, string[]>
    is_queued: ColumnType<boolean, boolean | undefined, boolean>
    slot_category: ColumnType<string | null, string | null | undefined, string | null>
    evergreen_id: ColumnType<string | null, string | null | undefined, string | null>
    wording: ColumnType<number | null, number | null | undefined, number | null>
    planned_hash: ColumnType<string | null, string | null | undefined, string | null>
  }
  'publish.push_keys': {
    is_ours: ColumnType<boolean, boolean | undefined, boolean>
    public_key: ColumnType<string, string, string>
    sealed_private: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.queues': {
    channel_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    zone: ColumnType<string, string, string>
    rules: ColumnType<unknown, string, string>
    updated_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'publish.sendings': {
    id: ColumnType<string, never, never>
    outlet_id: ColumnType<string, string, string>
    state: ColumnType<'waiting' | 'sent' | 'failed', 'waiting' | 'sent' | 'failed', 'waiting' | 'sent' | 'failed'>
    body: ColumnType<string, string, string>
    attempts: ColumnType<number, number | undefined, number>
    next_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    status: ColumnType<number | null, number | null | undefined, number | null>
    said: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    sent_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'publish.snippets': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kind: ColumnType<'tags' | 'signature' | 'piece', 'tags' | 'signature' | 'piece', 'tags' | 'signature' | 'piece'>
    name: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    channel_ids: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'publish.variants': {
    post_id: ColumnType<string, string, string>
    channel_id: ColumnType<string, string, string>
    text: ColumnType<string | null, string | null | undefined, string | null>
    warning: ColumnType<string | null, string | null | undefined, string | null>
    visibility: ColumnType<string, string | undefined, string>
    media_ids: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
    thread: ColumnType<'plain' | 'numbered' | null, 'plain' | 'numbered' | null | undefined, 'plain' | 'numbered' | null>
    title: ColumnType<string | null, string | null | undefined, string | null>
    first_comment: ColumnType<string | null, string | null | undefined, string | null>
  }
  'today.closes': {
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    happened: ColumnType<unknown, string, string>
    carried: ColumnType<unknown, string, string>
    first: ColumnType<unknown, string, string>
    note: ColumnType<string, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.company_lines': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kind: ColumnType<'goal' | 'message' | 'taboo', 'goal' | 'message' | 'taboo', 'goal' | 'message' | 'taboo'>
    text: ColumnType<string, string, string>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'today.digest_sendings': {
    id: ColumnType<string, never, never>
    account_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    way: ColumnType<'mail' | 'chat', 'mail' | 'chat', 'mail' | 'chat'>
    outlet_id: ColumnType<string | null, string | null | undefined, string | null>
    subject: ColumnType<string, string, string>
    body: ColumnType<string, string, string>
    state: ColumnType<'waiting' | 'sending' | 'sent' | 'failed' | 'unknown', 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown' | undefined, 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown'>
    said: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    sent_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'today.digests': {
    account_id: ColumnType<string, string, string>
    rhythm: ColumnType<'off' | 'daily' | 'weekly', 'off' | 'daily' | 'weekly', 'off' | 'daily' | 'weekly'>
    at: ColumnType<string, string, string>
    weekday: ColumnType<number, number, number>
    workspace_id: ColumnType<string | null, string | null | undefined, string | null>
    by_mail: ColumnType<boolean, boolean, boolean>
    outlet_id: ColumnType<string | null, string | null | undefined, string | null>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.events': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    title: ColumnType<string, string, string>
    starts_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'today.evidence': {
    account_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    skill: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    value: ColumnType<number | null, number | null | undefined, number | null>
    of: ColumnType<number, number, number>
    level: ColumnType<number | null, number | null | undefined, number | null>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.exercises': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    skill: ColumnType<string, string, string>
    kind: ColumnType<'re-answer' | 'pick-story' | 'place-post', 're-answer' | 'pick-story' | 'place-post', 're-answer' | 'pick-story' | 'place-post'>
    task: ColumnType<unknown, string, string>
    answer: ColumnType<string | null, string | null | undefined, string | null>
    result: ColumnType<unknown | null, string | null | undefined, string | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    done_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'today.given': {
    workspace_id: ColumnType<string, string, string>
    decision: ColumnType<string, string, string>
    to_account: ColumnType<string, string, string>
    by_account: ColumnType<string, string, string>
    note: ColumnType<string, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.hours': {
    account_id: ColumnType<string, string, string>
    begins: ColumnType<string, string, string>
    ends: ColumnType<string, string, string>
  }
  'today.mornings': {
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.ratings': {
    account_id: ColumnType<string, string, string>
    skill: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    level: ColumnType<number, number, number>
    note: ColumnType<string, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.role_cards': {
    workspace_id: ColumnType<string, string, string>
    title: ColumnType<string, string | undefined, string>
    purpose: ColumnType<string, string | undefined, string>
    reports_to: ColumnType<string, string | undefined, string>
    changed_by: ColumnType<string, string, string>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.role_lines': {
    workspace_id: ColumnType<string, string, string>
    duty: ColumnType<'smm' | 'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer', 'smm' | 'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer', 'smm' | 'pr' | 'ads' | 'site' | 'account' | 'support' | 'lawyer'>
    matters: ColumnType<string[], string[], string[]>
    words: ColumnType<string[], string[] | undefined, string[]>
    rule_id: ColumnType<string | null, string | null | undefined, string | null>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'today.settled': {
    workspace_id: ColumnType<string, string, string>
    decision: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    state: ColumnType<'done' | 'later' | 'not-mine', 'done' | 'later' | 'not-mine', 'done' | 'later' | 'not-mine'>
    until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    reason: ColumnType<string, string | undefined, string>
  }
  'today.voice_rules': {
    workspace_id: ColumnType<string, string, string>
    address: ColumnType<'formal' | 'familiar' | 'either', 'formal' | 'familiar' | 'either', 'formal' | 'familiar' | 'either'>
    emoji_most: ColumnType<number | null, number | null | undefined, number | null>
    words_most: ColumnType<number | null, number | null | undefined, number | null>
    phrases: ColumnType<unknown, string | undefined, string>
    changed_by: ColumnType<string, string, string>
    changed_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.alert_rules': {
    workspace_id: ColumnType<string, string, string>
    is_on: ColumnType<boolean, boolean, boolean>
    origins: ColumnType<number, number, number>
    within_hours: ColumnType<number, number, number>
  }
  'watch.alerts': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    story_id: ColumnType<string | null, string | null | undefined, string | null>
    query_id: ColumnType<string | null, string | null | undefined, string | null>
    level: ColumnType<number, number, number>
    count: ColumnType<number, number, number>
    hours: ColumnType<number, number, number>
    usual: ColumnType<number | null, number | null | undefined, number | null>
    first_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    seen_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    seen_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'watch.articles': {
    item_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    title: ColumnType<string, string, string>
    byline: ColumnType<string | null, string | null | undefined, string | null>
    html: ColumnType<string, string, string>
    lang: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<number, number, number>
    kept_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.brought': {
    workspace_id: ColumnType<string, string, string>
    address: ColumnType<string, string, string>
    host: ColumnType<string, string, string>
    url: ColumnType<string, string, string>
    thread_id: ColumnType<string, string, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    dismissed: ColumnType<boolean, boolean | undefined, boolean>
  }
  'watch.community_words': {
    workspace_id: ColumnType<string, string, string>
    stem: ColumnType<string, string, string>
    word: ColumnType<string, string, string>
    threads: ColumnType<number, number, number>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.hits': {
    query_id: ColumnType<string, string, string>
    item_id: ColumnType<string, string, string>
    story_id: ColumnType<string, string, string>
    told_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.interests': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    word: ColumnType<string, string, string>
    folded: ColumnType<string, string, string>
  }
  'watch.items': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    source_id: ColumnType<string, string, string>
    story_id: ColumnType<string, string, string>
    guid: ColumnType<string, string, string>
    url: ColumnType<string | null, string | null | undefined, string | null>
    title: ColumnType<string, string, string>
    summary: ColumnType<string, string, string>
    content: ColumnType<string, string, string>
    author: ColumnType<string | null, string | null | undefined, string | null>
    lang: ColumnType<string | null, string | null | undefined, string | null>
    media: ColumnType<unknown, string | undefined, string>
    folded: ColumnType<string, string, string>
    published_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.moments': {
    story_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    spoken_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    spoken_by: ColumnType<'link' | 'words' | 'below' | null, 'link' | 'words' | 'below' | null | undefined, 'link' | 'words' | 'below' | null>
    thread_id: ColumnType<string | null, string | null | undefined, string | null>
    posted_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    post_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  'watch.mutes': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kind: ColumnType<'word' | 'source' | 'story', 'word' | 'source' | 'story', 'word' | 'source' | 'story'>
    word: ColumnType<string | null, string | null | undefined, string | null>
    source_id: ColumnType<string | null, string | null | undefined, string | null>
    story_id: ColumnType<string | null, string | null | undefined, string | null>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'watch.outcomes': {
    story_id: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    times: ColumnType<number, number, number>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.pages': {
    source_id: ColumnType<string, string, string>
    part: ColumnType<string, string | undefined, string>
    least_change: ColumnType<number, number, number>
    ignores_numbers: ColumnType<boolean, boolean | undefined, boolean>
    text: ColumnType<string | null, string | null | undefined, string | null>
    seen: ColumnType<string[], string[] | undefined, string[]>
    read_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'watch.parcels': {
    id: ColumnType<string, never, never>
    source_id: ColumnType<string, string, string>
    content_type: ColumnType<string, string, string>
    body: ColumnType<Buffer, Buffer, Buffer>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.pictures': {
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    body: ColumnType<Buffer, Buffer, Buffer>
    kept_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.pushes': {
    source_id: ColumnType<string, string, string>
    hub: ColumnType<string, string, string>
    topic: ColumnType<string, string, string>
    door: ColumnType<string, string, string>
    secret: ColumnType<string, string, string>
    state: ColumnType<'wanted' | 'asked' | 'on' | 'denied' | 'deaf', 'wanted' | 'asked' | 'on' | 'denied' | 'deaf', 'wanted' | 'asked' | 'on' | 'denied' | 'deaf'>
    asked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    failures: ColumnType<number, number | undefined, number>
    missed: ColumnType<number, number | undefined, number>
  }
  'watch.queries': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    phrase: ColumnType<string, string, string>
    paused: ColumnType<boolean, boolean | undefined, boolean>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.readings': {
    story_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    read_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.shares': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    story_id: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<string, string | undefined, string>
    token_hash: ColumnType<string, string, string>
    token_sealed: ColumnType<string, string, string>
    mail_to: ColumnType<string | null, string | null | undefined, string | null>
    mailed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    mail_said: ColumnType<string | null, string | null | undefined, string | null>
    expires_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    revoked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    made_by: ColumnType<string, string, string>
    made_by_name: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'watch.sources': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    kind: ColumnType<'feed' | 'page' | 'letters' | 'hook', 'feed' | 'page' | 'letters' | 'hook', 'feed' | 'page' | 'letters' | 'hook'>
    url: ColumnType<string, string, string>
    host: ColumnType<string, string, string>
    title: ColumnType<string, string, string>
    site: ColumnType<string | null, string | null | undefined, string | null>
    lang: ColumnType<string | null, string | null | undefined, string | null>
    state: ColumnType<'on' | 'paused', 'on' | 'paused' | undefined, 'on' | 'paused'>
    etag: ColumnType<string | null, string | null | undefined, string | null>
    last_modified: ColumnType<string | null, string | null | undefined, string | null>
    body_hash: ColumnType<string | null, string | null | undefined, string | null>
    every_minutes: ColumnType<number | null, number | null | undefined, number | null>
    next_poll_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    polled_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    answered_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    newest_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    failures: ColumnType<number, number | undefined, number>
    trouble: ColumnType<string | null, string | null | undefined, string | null>
    trouble_about: ColumnType<unknown, string | undefined, string>
    added_by: ColumnType<string | null, string | null | undefined, string | null>
    added_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    rival: ColumnType<boolean, boolean | undefined, boolean>
    rest_seconds: ColumnType<number, number | undefined, number>
    asked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    moves_to: ColumnType<string | null, string | null | undefined, string | null>
    moves_said: ColumnType<number, number | undefined, number>
    moved_from: ColumnType<string | null, string | null | undefined, string | null>
    moved_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    new_address: ColumnType<string | null, string | null | undefined, string | null>
    searched_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    door: ColumnType<string | null, string | null | undefined, string | null>
    told: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    body_bytes: ColumnType<number | null, number | null | undefined, number | null>
    items_per_day: ColumnType<number | null, number | null | undefined, number | null>
    paced_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    worth: ColumnType<number, number | undefined, number>
  }
  'watch.stories': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    title: ColumnType<string, string, string>
    summary: ColumnType<string, string | undefined, string>
    url: ColumnType<string | null, string | null | undefined, string | null>
    image: ColumnType<string | null, string | null | undefined, string | null>
    lang: ColumnType<string | null, string | null | undefined, string | null>
    folded: ColumnType<string, string, string>
    state: ColumnType<'new' | 'kept' | 'drafted' | 'muted', 'new' | 'kept' | 'drafted' | 'muted' | undefined, 'new' | 'kept' | 'drafted' | 'muted'>
    muted_by: ColumnType<string | null, string | null | undefined, string | null>
    first_source_id: ColumnType<string | null, string | null | undefined, string | null>
    first_published_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    first_seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    newest_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    sources: ColumnType<number, number, number>
    items: ColumnType<number, number, number>
    score: ColumnType<number, number, number>
    reasons: ColumnType<unknown, string | undefined, string>
    signal: ColumnType<boolean, boolean, boolean>
    rank_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    source_ids: ColumnType<string[], string[] | undefined, string[]>
    search: ColumnType<string | null, never, never>
  }
}
