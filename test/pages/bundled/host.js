// A host's own module, for a bundler: the widget that it shows, by the package's name.
import 'guichet/client-invoices';
import { createBackend } from 'guichet/mocks';

const backend = createBackend();
const provider = document.querySelector('guichet-provider');
provider.fetch = backend.fetch;
provider.getToken = async () => backend.tokenFor('admin');
provider.baseUrl = backend.baseUrl;
