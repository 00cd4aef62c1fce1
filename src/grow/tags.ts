/** What tells the analytics of the target's own site where a visitor came from. */
export type Tags = { source: string; medium: string; campaign: string; term: string; content: string }

export const NO_TAGS: Tags = { source: '', medium: '', campaign: '', term: '', content: '' }

/** Longer names are cut off by most analytics. */
export const TAG_LENGTH = 100

/** One way to write a name, so that `Mastodon`, `mastodon ` and `mastodon` do not become three lines in a report. */
export const tidyTag = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replaceAll(/[İI]/g, 'i')
    .toLowerCase()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/[^\p{L}\p{N}._-]/gu, '')
    .slice(0, TAG_LENGTH)

/** The policy for links in posts: the network, social, and the post by its number. */
export const tagsOfPost = (network: string, postId: string): Tags => ({
  ...NO_TAGS,
  source: tidyTag(network),
  medium: 'social',
  campaign: `post-${postId}`,
})
