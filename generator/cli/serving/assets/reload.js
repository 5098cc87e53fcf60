// Reloads the page when the site was built again. A hidden page lets go of its connection, because
// a browser keeps only six to a server; it catches up when it is looked at.
(() => {
  "use strict";
  const { build, events } = document.currentScript.dataset;
  let source = null;

  const follow = () => {
    source ??= new EventSource(events);
    source.onmessage = ({ data }) => {
      if (data !== build) location.reload();
    };
  };
  const letGo = () => {
    source?.close();
    source = null;
  };
  const settle = () => (document.hidden ? letGo() : follow());

  document.addEventListener("visibilitychange", settle);
  addEventListener("pagehide", letGo);
  addEventListener("pageshow", settle);
  settle();
})();
