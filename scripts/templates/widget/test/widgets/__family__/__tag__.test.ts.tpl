import '../../../src/all.ts';
import { widgetSuite } from '../../suites/widget.ts';

describe('<__tag__>', () => {
  widgetSuite({ tag: '__tag__', primary: 'listLegalEntities', loaded: 'loaded' });
});
