import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { en } from "#core/messages/en/en.ts";
import { MessagesContext, PortsContext, StoresContext } from "#hooks/context.ts";
import { App } from "./App.tsx";
import { createServices } from "./createServices.ts";
import { startPersistence } from "./startPersistence.ts";
import "./app.css";

const services = await createServices();
await startPersistence(services);

/** What the queries read lies on this device: it changes only through the page itself, and is never retried. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: "always" } },
});

createRoot(document.querySelector("#root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <StoresContext value={services.stores}>
        <PortsContext value={services.ports}>
          <MessagesContext value={en}>
            <App />
          </MessagesContext>
        </PortsContext>
      </StoresContext>
    </QueryClientProvider>
  </StrictMode>,
);
