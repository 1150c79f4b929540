import './ui/styles.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
import { SIGN_IN } from './platform/session/addresses.ts';
import { askForFirstScreen } from './routes/first-screen.ts';

// Imports next to nothing at once, so that it runs, and asks, before the rest has arrived. Whoever signs in needs neither the
// router nor any other screen.
if (location.pathname === SIGN_IN) void import('./routes/sign-in.tsx');
else void askForFirstScreen(location);
