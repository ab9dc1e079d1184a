import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../scenario-story.ts';

const meta: Meta = { title: 'Invoices/client-invoices', component: 'client-invoices' };
export default meta;

const story = (scenario: string) => scenarioStory('client-invoices', scenario);

export const Loaded = story('loaded');
export const Overdue = story('overdue');
export const Partner = story('partner');
export const SingleEntity = story('single-entity');
export const Belgian = story('belgian');
export const Longest = story('longest');
export const Large = story('large');
export const Empty = story('empty');
export const FilteredEmpty = story('filtered-empty');
export const Partial = story('partial');
export const Stale = story('stale');
export const Slow = story('slow');
export const Skeleton = story('skeleton');
export const Error = story('error');
export const NetworkError = story('network-error');
export const Offline = story('offline');
export const ContractError = story('contract-error');
export const RateLimited = story('rate-limited');
export const Forbidden = story('forbidden');
export const SignedOut = story('signed-out');
export const NoProvider = story('no-provider');
export const Unconfigured = story('unconfigured');
