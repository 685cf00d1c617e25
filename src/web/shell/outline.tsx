import { Waiting } from './waiting.js';

/** The shape of the frame with a page in it, until they have come. */
export const Outline = () => (
  <div className="frame">
    <header className="frame-head">
      <span className="frame-name">Gradus</span>
    </header>
    <div className="frame-body">
      <div className="frame-main">
        <Waiting />
      </div>
    </div>
  </div>
);
