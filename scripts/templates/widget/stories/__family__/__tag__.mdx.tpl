import { Canvas, Meta } from '@storybook/addon-docs/blocks';
import * as stories from './__tag__.stories.ts';

<Meta of={stories} />

# __tag__

The legal entities of an account.

<Canvas of={stories.Loaded} />

## Embed it

```html
<guichet-provider base-url="https://api.example/portal/v1" lang="fr">
  <__tag__></__tag__>
</guichet-provider>
<script type="module">
  import 'guichet/__tag__';
  const provider = document.querySelector('guichet-provider');
  provider.getToken = async () => (await fetch('/session/token')).text();
</script>
```

## Attributes

- `heading`: The title in place of the widget's own.
- `heading-level` (`2`): The level of the title, 1 to 6.
- `without-header` (false): Whether the title is left to the host.

## Properties and methods

- `state` (read only): The state.
- `refresh()`: Loads everything shown again.

## Events

- `guichet-ready`: The rows are shown, for the first time.
- `guichet-state`: The widget came into another state (`state`).
- `guichet-error`: Something went wrong, once per failure (`kind`, `reason`, `operation`, `requestId`, `retryable`).

## Slots and parts

Slots: `actions` `empty` `footer`. Parts: `root` `header` `table` `row` `panel` `banner`.

## What the backend needs

- `listLegalEntities`, right `account:read`. Without it: the widget is `forbidden` and says whom to ask.

## Personal data

None; where a right is missing, the names and addresses of the people who can grant it.
