import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../scenario-story.ts';

const meta: Meta = { title: '__family__/__tag__', component: '__tag__' };
export default meta;

const story = (scenario: string) => scenarioStory('__tag__', scenario);

export const Loaded = story('loaded');
export const Slow = story('slow');
export const Skeleton = story('skeleton');
export const Error = story('error');
export const Forbidden = story('forbidden');
export const SignedOut = story('signed-out');
export const NoProvider = story('no-provider');
