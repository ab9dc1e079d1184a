import '../../../src/all.ts';
import { widgetSuite } from '../../suites/widget.ts';

describe('<client-invoices>', () => {
  widgetSuite({ tag: 'client-invoices', primary: 'listInvoices', loaded: 'loaded' });
});
