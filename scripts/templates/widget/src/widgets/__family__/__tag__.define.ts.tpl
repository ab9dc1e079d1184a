import { define } from '../../runtime/define.ts';
import { GuichetProvider } from '../../runtime/provider.ts';
import { __Class__ } from './__tag__.ts';

define(GuichetProvider);
define(__Class__);
