import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { badge, badgeStyles, type Tone } from '../../src/ui/badge.ts';
import { button } from '../../src/ui/button.ts';
import { chip, chipStyles } from '../../src/ui/chip.ts';
import { dateField, fieldStyles, select } from '../../src/ui/fields.ts';
import { name, nameOr } from '../../src/ui/name.ts';
import { pager, type PagerOptions, pagerStyles } from '../../src/ui/pager.ts';
import { panel } from '../../src/ui/panel.ts';
import { clear, draw, isSeen, wordsOf } from './stage.ts';

afterEach(clear);

describe('button', () => {
  it('says what it does, once for each press', () => {
    let presses = 0;
    const { find } = draw(button({ label: 'Retry', action: 'retry', onPress: () => (presses += 1) }));
    expect(wordsOf(find('[data-action=retry]'))).to.equal('Retry');
    find('button').click();
    expect(presses).to.equal(1);
    expect(find('button').hasAttribute('aria-disabled')).to.equal(false);
  });

  it('keeps its place in the tab order while it cannot be pressed, says why, and does nothing', async () => {
    let presses = 0;
    const template = (unavailable?: string) =>
      html`${button({ label: 'First', action: 'first', onPress: () => undefined })}${button({
        label: 'Next',
        action: 'next',
        onPress: () => (presses += 1),
        unavailable,
      })}`;
    const { find, root, draw: redraw } = draw(template('Last page'));
    const next = find('[data-action=next]');
    find('[data-action=first]').focus();
    await sendKeys({ press: 'Tab' });
    expect(root.activeElement === next).to.equal(true);
    expect([next.getAttribute('aria-disabled'), next.title, next.hasAttribute('disabled')]).to.deep.equal(['true', 'Last page', false]);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    next.click();
    expect(presses).to.equal(0);

    redraw(template());
    expect(root.activeElement === next).to.equal(true);
    expect(next.hasAttribute('aria-disabled')).to.equal(false);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(presses).to.equal(2);
  });

  it('has a target of at least 24 px at every density', () => {
    const { find, root } = draw(button({ label: 'x', action: 'x', onPress: () => undefined, look: 'quiet' }));
    (root.host as HTMLElement).style.setProperty('--guichet-control-height', '30px');
    const { width, height } = find('button').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });
});

describe('chip', () => {
  it('says whether it is on', () => {
    const { find, draw: redraw } = draw(chip({ label: 'Overdue', action: 'overdue', isOn: false, onPress: () => undefined }), {
      styles: [chipStyles],
    });
    expect(find('button').getAttribute('aria-pressed')).to.equal('false');
    redraw(chip({ label: 'Overdue', action: 'overdue', isOn: true, onPress: () => undefined }));
    expect(find('button').getAttribute('aria-pressed')).to.equal('true');
  });
});

describe('badge', () => {
  const TONES: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];

  it('says a status in a word, each tone with a drawing of its own that is silent', () => {
    const { all } = draw(html`${TONES.map((tone) => badge({ tone, label: tone }))}`, { styles: [badgeStyles] });
    expect(all('.badge').map(wordsOf)).to.deep.equal(TONES);
    const drawings = all('.badge svg');
    expect(new Set(drawings.map(({ innerHTML }) => innerHTML)).size).to.equal(TONES.length);
    expect(drawings.every((drawing) => drawing.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });

  it('says the full words to assistive technology where it abbreviates, and shows the short', () => {
    const { find } = draw(badge({ tone: 'danger', label: '12 d', spoken: '12 days' }), { styles: [badgeStyles] });
    const [short, spoken] = [find('.badge > span:not(.spoken)'), find('.badge > .spoken')];
    expect([wordsOf(short), short.getAttribute('aria-hidden')]).to.deep.equal(['12 d', 'true']);
    expect([wordsOf(spoken), spoken.hasAttribute('aria-hidden')]).to.deep.equal(['12 days', false]);
    expect(isSeen(short)).to.equal(true);
    expect(isSeen(spoken)).to.equal(false);
  });

  it('F50 wraps a code that is longer than any word', () => {
    const { find } = draw(badge({ tone: 'neutral', label: 'x'.repeat(100) }), { styles: [badgeStyles], width: 300 });
    expect(find('.badge').getBoundingClientRect().width).to.be.lessThan(300);
  });
});

describe('name', () => {
  it('F50 isolates what people wrote', () => {
    const { find } = draw(html`${name('شركة', '(no name)')}`);
    expect([find('bdi').textContent, getComputedStyle(find('bdi')).unicodeBidi]).to.deep.equal(['شركة', 'isolate']);
  });

  it('F50 has words in place of a name that no eye could see, and keeps any other as it is', () => {
    for (const blank of ['', ' ', '\u00a0\u2003', '\u200b\u200d\ufeff', '\u202e', '\u3164', '\n\u0000'])
      expect(nameOr('(no name)', blank)).to.equal('(no name)');
    for (const kept of [' a ', '0', '👩🏽‍🏭', '\u202ea', '-', '\u0301']) expect(nameOr('(no name)', kept)).to.equal(kept);
  });
});

describe('select and date field', () => {
  it('are native, labelled, and give what was chosen', () => {
    const given: string[] = [];
    const { find, all } = draw(
      html`${select({
        name: 'size',
        label: 'Rows',
        value: '50',
        choices: ['25', '50'].map((value) => ({ value, label: value })),
        onChange: (value) => given.push(value),
      })}${dateField({ name: 'from', label: 'From', value: '2026-03-29', onChange: (value) => given.push(value) })}`,
      { styles: [fieldStyles] },
    );
    const [size, from] = [find('select') as HTMLSelectElement, find('input') as HTMLInputElement];
    expect([size.value, from.value]).to.deep.equal(['50', '2026-03-29']);
    expect(all('label').map((label) => wordsOf(label.querySelector('.field-label') ?? label))).to.deep.equal(['Rows', 'From']);
    expect([size.labels?.length, from.labels?.length]).to.deep.equal([1, 1]);
    size.value = '25';
    size.dispatchEvent(new Event('change'));
    from.value = '2026-10-25';
    from.dispatchEvent(new Event('change'));
    expect(given).to.deep.equal(['25', '2026-10-25']);
  });
});

describe('pager', () => {
  const given = (changes: Partial<PagerOptions> = {}) => {
    const asked: (string | number)[] = [];
    const drawn = draw(
      pager({
        range: '26–50 of 63',
        label: 'Pages',
        previous: 'Previous',
        next: 'Next',
        noPrevious: undefined,
        noNext: undefined,
        sizeLabel: 'Rows per page',
        size: 25,
        sizes: [25, 50, 100],
        onPrevious: () => asked.push('previous'),
        onNext: () => asked.push('next'),
        onSize: (size) => asked.push(size),
        ...changes,
      }),
      { styles: [fieldStyles, pagerStyles] },
    );
    return { ...drawn, asked };
  };

  it('is a named place that says which rows are shown', () => {
    const { find } = given();
    expect(find('nav').getAttribute('aria-label')).to.equal('Pages');
    expect(wordsOf(find('.pager-range'))).to.equal('26–50 of 63');
  });

  it('goes forth, back, and to another size', () => {
    const { find, asked } = given();
    find('[data-action=next]').click();
    find('[data-action=previous]').click();
    (find('select') as HTMLSelectElement).value = '100';
    find('select').dispatchEvent(new Event('change'));
    expect(asked).to.deep.equal(['next', 'previous', 100]);
  });

  it('says why there is no page before the first or after the last', () => {
    const { find, asked } = given({ noPrevious: 'First page', noNext: 'Last page' });
    for (const [action, why] of [
      ['previous', 'First page'],
      ['next', 'Last page'],
    ] as const) {
      const control = find(`[data-action=${action}]`);
      control.click();
      expect([control.getAttribute('aria-disabled'), control.title]).to.deep.equal(['true', why]);
    }
    expect(asked).to.deep.equal([]);
  });
});

describe('panel', () => {
  it('interrupts assistive technology for a problem alone, and not with its buttons', () => {
    const template = (tone: 'calm' | 'problem') =>
      panel({
        tone,
        title: 'No answer',
        text: html`<p>Try again.</p>`,
        actions: button({ label: 'Retry', action: 'retry', onPress: () => undefined }),
      });
    const { all, draw: redraw } = draw(template('problem'));
    expect(all('[role=alert]').map(wordsOf)).to.deep.equal(['No answer Try again.']);
    redraw(template('calm'));
    expect(all('[role=alert]')).to.have.lengthOf(0);
  });
});
