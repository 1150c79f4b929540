import { createRoot } from 'react-dom/client';

/** React and one paragraph: no page of React's can be sooner. */
createRoot(document.getElementById('root')!).render(<p style={{ fontSize: 24 }}>ロードマップ</p>);
