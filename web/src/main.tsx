import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { Refusal } from "./api/client.ts";
import { router } from "./frame/router.tsx";
import { SettingsProvider, useSettings } from "./settings/settings.tsx";
import "./styles.css";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What was refused will be refused again; what didn't get through may.
      retry: (count, error) => !(error instanceof Refusal && error.status > 0) && count < 2,
    },
  },
});

function App() {
  const { language } = useSettings();
  return (
    <I18nProvider locale={language === "ar" ? "ar-EG" : "en-GB"}>
      <RouterProvider router={router} />
    </I18nProvider>
  );
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <SettingsProvider>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </SettingsProvider>
  </StrictMode>,
);
