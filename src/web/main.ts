import { z } from "zod";
import { startPage } from "./page.ts";

// Zod would try to compile code, which the page's security policy forbids.
z.config({ jitless: true });
startPage(document.getElementById("page")!);
