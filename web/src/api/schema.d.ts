// Generated from the controllers by `npm run api:client`; do not edit.
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_me"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Account_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setup_state"];
        put?: never;
        post: operations["Setup_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_list"];
        put?: never;
        post: operations["People_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/conflict-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/assignments/{assignmentId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliveryReports_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledgers/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_publicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledgers/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_kept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledgers/{placeId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledgers/{placeId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledgers/{placeId}/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_checkpoints"];
        put?: never;
        post: operations["Ledger_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Batches_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Batches_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Batches_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Places_list"];
        put?: never;
        post: operations["Places_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Places_end"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/superior": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Places_superior"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Producers_list"];
        put?: never;
        post: operations["Producers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/identity-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Producers_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/owner-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Producers_ownerAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Producers_people"];
        put?: never;
        post: operations["Producers_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/people/{personId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Producers_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products_list"];
        put?: never;
        post: operations["Products_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds_list"];
        put?: never;
        post: operations["Rounds_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds_reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rounds_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LocalRules_list"];
        put?: never;
        post: operations["LocalRules_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local-rules/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LocalRules_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rulebooks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rulebooks_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks/{id}/sets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rulebooks_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Councils_list"];
        put?: never;
        post: operations["Councils_setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Councils_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/advisory-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Councils_teams"];
        put?: never;
        post: operations["Councils_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/charters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Councils_charters"];
        put?: never;
        post: operations["Councils_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Conflicts_find"];
        put?: never;
        post: operations["Conflicts_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/conflicts/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Conflicts_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Declarations_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouncilSessions_list"];
        put?: never;
        post: operations["CouncilSessions_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouncilSessions_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouncilSessions_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouncilSessions_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/steps/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouncilSessions_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionPapers_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionPapers_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/annexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionPapers_annexes"];
        put?: never;
        post: operations["SessionPapers_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/annexes/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionPapers_annex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/advice-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Advice_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Advice_find"];
        put?: never;
        post: operations["Advice_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/advice/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Advice_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/council-sessions/{id}/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hints_ofSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hints_ofOpinions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_list"];
        put?: never;
        post: operations["Dossiers_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/steps/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dossiers_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangeDecision_preview"];
        put?: never;
        post: operations["ChangeDecision_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forms_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/forms/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forms_write"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/control-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forms_controlSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{placeId}/dossier-log/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Log_write"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanCalls_list"];
        put?: never;
        post: operations["PlanCalls_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanCalls_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan-calls/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanCalls_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_list"];
        put?: never;
        post: operations["Plans_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/steps/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanImports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/imports/{importId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanImports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letters_list"];
        put?: never;
        post: operations["Letters_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letters_late"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letters_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letters_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Letters_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Letters_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/urgings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Letters_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-up-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUpCalls_list"];
        put?: never;
        post: operations["FollowUpCalls_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-up-calls/rated-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUpCalls_rated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-up-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUpCalls_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-up-calls/{id}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowUpCalls_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUps_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUps_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/steps/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowUps_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowUps_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUps_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_list"];
        put?: never;
        post: operations["Reports_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/steps/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/spreadsheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_spreadsheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportSchedules_list"];
        put?: never;
        post: operations["ReportSchedules_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-schedules/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportSchedules_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedules_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedules_paperOfPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedules_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/schedule/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedules_paperOfProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/schedule/{stage}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agendas_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agendas_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarFeeds_own"];
        put?: never;
        post: operations["CalendarFeeds_create"];
        delete: operations["CalendarFeeds_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarFeeds_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evidence_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/evidence/site-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evidence_attachSitePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ballots_own"];
        put?: never;
        post: operations["Ballots_cast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ballots_draft"];
        put: operations["Ballots_saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/ballot/receipts/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ballots_checkReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ballots_closed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ballots_explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpinionPapers_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/annexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpinionPapers_annexes"];
        put?: never;
        post: operations["OpinionPapers_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/annexes/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpinionPapers_annex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/ballots/{personId}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PanelPapers_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/panels/{panelId}/explanation/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PanelPapers_explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/appeals/{appealId}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_own"];
        put?: never;
        post: operations["Appeals_cast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/appeals/{appealId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_draft"];
        put: operations["Appeals_saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/appeals/{appealId}/ballot/receipts/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_checkReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/appeals/{appealId}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_decided"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/appeals/{appealId}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appeals_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assessments_find"];
        put: operations["Assessments_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Simulations_simulate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Simulations_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/local-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Simulations_localRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveryRecord_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/deliveries/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveryRecord_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DossierReminders_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Outbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preferences_read"];
        put: operations["Preferences_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SubjectDeliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{kind}/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SubjectDeliveries_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watchdog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Watchdog_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Metrics_scrape"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_read"];
        put: operations["Demo_move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/reissues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInBody: {
            signInName: string;
            /** Format: password */
            password: string;
        };
        PlaceView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
        };
        HeldRoleView: {
            /** @enum {string} */
            role: "producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator";
            place: components["schemas"]["PlaceView"] | null;
        };
        OwnProducerView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            communeId: string;
        };
        MeView: {
            /** Format: uuid */
            id: string;
            fullName: string;
            signInName: string;
            /** @description Nothing else is answered until the person has set a password of their own. */
            mustChangePassword: boolean;
            /** @enum {string} */
            mode: "demo" | "production";
            roles: components["schemas"]["HeldRoleView"][];
            producers: components["schemas"]["OwnProducerView"][];
            unreadNotices: number;
        };
        OwnAccountView: {
            /** Format: uuid */
            id: string;
            version: number;
            fullName: string;
            signInName: string;
            email: string | null;
            phone: string | null;
            /** @description The last message to the present address was refused for good: it has to be asked for again */
            unreachableBy: ("mail" | "text")[];
        };
        ContactBody: {
            /** Format: email */
            email?: string | null;
            phone?: string | null;
        };
        ChangePasswordBody: {
            /** Format: password */
            oldPassword: string;
            /** Format: password */
            newPassword: string;
        };
        SetupView: {
            /** @description True while a production installation has no account at all. */
            needed: boolean;
        };
        SetupBody: {
            /** @description The one-time token that the server printed when it started. */
            token: string;
            fullName: string;
            signInName: string;
            /** Format: password */
            password: string;
        };
        AssignmentView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator";
            /** @description Null: the whole country. */
            place: components["schemas"]["PlaceView"] | null;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The last day.
             */
            validTo: string | null;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            version: number;
            fullName: string;
            signInName: string;
            email: string | null;
            phone: string | null;
            /** @description The last message to the present address was refused for good: it has to be asked for again */
            unreachableBy: ("mail" | "text")[];
            /** @description On record to hint at conflicts of interest; the data themselves are shown to nobody */
            conflictData: ("identityNumber" | "address" | "employer")[];
            /** @description A closed account signs nobody in. */
            active: boolean;
            /** @description Why it was closed, or opened again, last. */
            activeReason: string | null;
            assignments: components["schemas"]["AssignmentView"][];
        };
        PeoplePage: {
            items: components["schemas"]["PersonView"][];
            next: string | null;
        };
        AddPersonBody: {
            /** @description Only to hint at conflicts of interest; shown to nobody. */
            identityNumber?: string | null;
            /** @description Only to hint at conflicts of interest; shown to nobody. */
            address?: string | null;
            /** @description Only to hint at conflicts of interest; shown to nobody. */
            employer?: string | null;
            fullName: string;
            signInName: string;
            /** Format: password */
            password: string;
            /** Format: email */
            email?: string;
            phone?: string;
        };
        ConflictDataBody: {
            /** @description Only to hint at conflicts of interest; shown to nobody. */
            identityNumber?: string | null;
            /** @description Only to hint at conflicts of interest; shown to nobody. */
            address?: string | null;
            /** @description Only to hint at conflicts of interest; shown to nobody. */
            employer?: string | null;
        };
        ResetPasswordBody: {
            /** Format: password */
            password: string;
        };
        AccountReasonBody: {
            reason: string;
        };
        AssignRoleBody: {
            /** @enum {string} */
            role: "producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator";
            /**
             * Format: uuid
             * @description Null only for an administrator of the whole country.
             */
            placeId: string | null;
            /** Format: date */
            validFrom: string;
        };
        EndAssignmentBody: {
            /**
             * Format: date
             * @description The last day.
             */
            validTo: string;
        };
        DeliveryReportBody: {
            /**
             * Format: uuid
             * @description The id under which the message was handed over
             */
            id: string;
            /**
             * @description failed: for good, it reached nobody
             * @enum {string}
             */
            outcome: "delivered" | "failed";
            /** @description Why, such as 5.1.1. Never an address */
            code: string;
        };
        LedgerKeyView: {
            id: string;
            /** @description The public key as PEM */
            pem: string;
        };
        NamedPlaceView: {
            name: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
        };
        SignedHeadView: {
            /** Format: date-time */
            at: string;
            /** @description Names the key it was signed with */
            key: string;
            signature: string;
        };
        StandingHeadView: {
            /** Format: uuid */
            placeId: string;
            /** @description Null: of the whole country */
            place: components["schemas"]["NamedPlaceView"] | null;
            number: number;
            /** @description SHA-256 in hexadecimal */
            hash: string;
            /** Format: date-time */
            at: string;
            signed: components["schemas"]["SignedHeadView"] | null;
            /** @description Whether the caller may read this ledger. */
            mayRead: boolean;
        };
        DossierOfActView: {
            /** Format: uuid */
            id: string;
            productName: string;
        };
        ClosedScoringView: {
            /** @description Null: not chained yet */
            row: number | null;
            holds: boolean;
        };
        StandingBallotView: {
            dossier: components["schemas"]["DossierOfActView"];
            /** Format: uuid */
            panelId: string | null;
            /** Format: uuid */
            appealId: string | null;
            /** Format: date-time */
            castAt: string;
            place: components["schemas"]["NamedPlaceView"] | null;
            /** @description Null: not chained yet */
            row: number | null;
            /** @description The row that digests the receipts of its scoring, once that has ended. */
            closed: components["schemas"]["ClosedScoringView"] | null;
        };
        CheckedKeptView: {
            head: components["schemas"]["StandingHeadView"] | null;
            ballot: components["schemas"]["StandingBallotView"] | null;
        };
        ActorView: {
            /** Format: uuid */
            id: string;
            fullName: string;
        };
        LedgerRowView: {
            number: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "dossier.step" | "evidence.attached" | "evidence.removed" | "recognition.recorded" | "panel.opened" | "ballot.cast" | "panel.closed" | "panel.lapsed" | "panel.sealed" | "panel.reopened" | "conflict.stated" | "appeal.filed" | "appeal.admitted" | "appeal.member-released" | "appeal.refused" | "appeal.withdrawn" | "appeal.ballot-cast" | "appeal.decided" | "council.set-up" | "council.seated" | "council.changed" | "charter.issued" | "session.step" | "council.team-appointed" | "advice.handed-in" | "assessment.handed-in" | "calendar.changed" | "deadline.reissued" | "round.opened" | "round.changed" | "local-rules.settled" | "local-rules.withdrawn" | "plan.called" | "plan.call-moved" | "plan.step" | "plan.import-read" | "batch.asked" | "batch.ended" | "letter.drafted" | "letter.issued" | "letter.discarded" | "schedule.changed" | "follow-up.called" | "follow-up.call-moved" | "follow-up.step" | "report.scheduled" | "report.schedule-ended" | "report.step" | "person.added" | "person.changed" | "assignment.given" | "assignment.changed" | "place.added" | "place.ended" | "place.superior-named" | "producer.added" | "producer.changed" | "producer.person-given" | "producer.person-taken-back" | "product.added" | "ledger.signed" | "minutes.kept" | "annex.written" | "dossier.read" | "assessment.read" | "evidence.read" | "ballots.read" | "explanation.read" | "advice.read" | "conflicts.read" | "appeals.read" | "appeal.read" | "schedule.read" | "reminders.read" | "deliveries.read" | "follow-up.read" | "minutes.read" | "summary.read" | "annexes.read" | "annex.read" | "hints.read" | "dossier-log.printed" | "schedules.printed" | "simulation.read" | "ledger.exported" | "report.printed" | "report.exported" | "letter.printed" | "batch.exported" | "subject-deliveries.read";
            /** @description Null: the system */
            person: components["schemas"]["ActorView"] | null;
            dossier: components["schemas"]["DossierOfActView"] | null;
            /** @description Ids, codes and digests */
            subject: {
                [key: string]: unknown;
            };
            /** @description SHA-256 in hexadecimal */
            hash: string;
        };
        LedgerRowsPage: {
            items: components["schemas"]["LedgerRowView"][];
            next: string | null;
        };
        CheckpointView: {
            /** Format: uuid */
            place: string;
            number: number;
            hash: string;
            /** Format: date-time */
            signedAt: string;
            /** @description Names the key it was signed with */
            key: string;
            /** @description Ed25519 over the first six lines of the text, in base64 */
            signature: string;
            /** @description What to keep: the signed lines and the signature */
            text: string;
        };
        CheckpointsPage: {
            items: components["schemas"]["CheckpointView"][];
            next: string | null;
        };
        BatchView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mergePlans" | "urgingLetters" | "planImport";
            place: components["schemas"]["PlaceView"];
            /**
             * Format: uuid
             * @description What it works on: a plan, a place, an import.
             */
            subjectId: string;
            /**
             * Format: uuid
             * @description The plan that it changes.
             */
            planId: string | null;
            total: number;
            /** @description With an outcome, refused ones among them. */
            done: number;
            failed: number;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description Null while it goes on.
             */
            endedAt: string | null;
            /** @description Whether there is a file to take along. */
            hasFile: boolean;
        };
        BatchesPage: {
            items: components["schemas"]["BatchView"][];
            next: string | null;
        };
        FailedItemView: {
            number: number;
            label: string;
            refusals: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        BatchWithFailuresView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mergePlans" | "urgingLetters" | "planImport";
            place: components["schemas"]["PlaceView"];
            /**
             * Format: uuid
             * @description What it works on: a plan, a place, an import.
             */
            subjectId: string;
            /**
             * Format: uuid
             * @description The plan that it changes.
             */
            planId: string | null;
            total: number;
            /** @description With an outcome, refused ones among them. */
            done: number;
            failed: number;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description Null while it goes on.
             */
            endedAt: string | null;
            /** @description Whether there is a file to take along. */
            hasFile: boolean;
            /** @description The first 200. */
            failures: components["schemas"]["FailedItemView"][];
        };
        SuperiorView: {
            /** Format: uuid */
            id: string;
            fullName: string;
        };
        PlaceRecordView: {
            /** Format: uuid */
            id: string;
            /**
             * @description The official code; no two places share one.
             * @example 12.105
             */
            code: string;
            name: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
            /** Format: uuid */
            parentId: string | null;
            /** @description Who hears of what its office lets pass; null: the offices above. */
            superior: components["schemas"]["SuperiorView"] | null;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The last day it exists.
             */
            validTo: string | null;
        };
        PlacesPage: {
            items: components["schemas"]["PlaceRecordView"][];
            next: string | null;
        };
        AddPlaceBody: {
            code: string;
            name: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
            /**
             * Format: uuid
             * @description Null for a province, and only there.
             */
            parentId: string | null;
            /** Format: date */
            validFrom: string;
        };
        PlaceEndBody: {
            /**
             * Format: date
             * @description The last day it exists; null takes an end back.
             */
            lastDay: string | null;
        };
        SuperiorBody: {
            /**
             * Format: uuid
             * @description Null: nobody by name, but the offices above.
             */
            personId: string | null;
        };
        CommuneNameView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ProducerView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "enterprise" | "cooperative" | "cooperativeGroup" | "household";
            commune: components["schemas"]["CommuneNameView"];
            representativeName: string;
            address: string;
            registrationNumber: string | null;
            phone: string | null;
        };
        ProducersPage: {
            items: components["schemas"]["ProducerView"][];
            next: string | null;
        };
        AddProducerBody: {
            /** Format: uuid */
            communeId: string;
            name: string;
            /** @enum {string} */
            kind: "enterprise" | "cooperative" | "cooperativeGroup" | "household";
            representativeName: string;
            address: string;
            registrationNumber?: string;
            /** @description Only to hint at conflicts of interest. */
            representativeIdentityNumber?: string;
            phone?: string;
            /** @description Accounts of the owner: people who hold the role producer. */
            personIds?: string[];
        };
        IdentityNumberBody: {
            /** @description Only to hint at conflicts of interest, and shown to nobody; null takes it away. */
            representativeIdentityNumber: string | null;
        };
        OwnerAccountView: {
            /** Format: uuid */
            id: string;
            fullName: string;
            /** @description Tells namesakes apart. */
            signInName: string;
        };
        OwnerAccountsView: {
            items: components["schemas"]["OwnerAccountView"][];
        };
        PersonOfProducerView: {
            /** Format: uuid */
            id: string;
            fullName: string;
            /** @description Tells namesakes apart. */
            signInName: string;
            /** @description A closed account signs nobody in. */
            active: boolean;
        };
        PeopleOfProducerView: {
            items: components["schemas"]["PersonOfProducerView"][];
            /** @description Other owners of its commune. */
            candidates: components["schemas"]["OwnerAccountView"][];
        };
        PersonOfProducerBody: {
            /**
             * Format: uuid
             * @description An open account that holds the role producer in its commune.
             */
            personId: string;
        };
        SetUnderView: {
            /** @example qd-148-2023 */
            rulebook: string;
            /** @example 11 */
            code: string;
        };
        ProducerNameView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ProductView: {
            /** Format: uuid */
            id: string;
            name: string;
            description: string;
            /**
             * @description The decision whose list the set was chosen from.
             * @example qd-26-2026
             */
            rulebook: string;
            /**
             * @description Which of its 26 criteria sets judges the product.
             * @example 07
             */
            setCode: string;
            /** @description Where the product stands under each decision; one that has no set for it is left out. */
            sets: components["schemas"]["SetUnderView"][];
            producer: components["schemas"]["ProducerNameView"];
        };
        ProductsPage: {
            items: components["schemas"]["ProductView"][];
            next: string | null;
        };
        AddProductBody: {
            /** Format: uuid */
            producerId: string;
            name: string;
            description: string;
            /**
             * @description The decision whose list the set was chosen from.
             * @example qd-26-2026
             */
            rulebook: string;
            /** @example 07 */
            setCode: string;
        };
        LegalDateView: {
            /** Format: date */
            on: string;
            /**
             * @description "before" excludes the day, "by" includes it.
             * @enum {string}
             */
            counts: "before" | "by";
            /**
             * Format: date
             * @description The last lawful day.
             */
            lastDay: string;
        };
        MovedDateView: {
            /** @enum {string} */
            deadline: "registrationCloses" | "dueAtDistrict" | "dueAtProvince";
            from: components["schemas"]["LegalDateView"] | null;
            to: components["schemas"]["LegalDateView"];
            reason: string;
            /** @description The name of whoever moved it. */
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
        };
        RoundView: {
            /** Format: uuid */
            id: string;
            version: number;
            place: components["schemas"]["PlaceView"];
            year: number;
            number: number;
            /** @example qd-1048-2019 */
            rulebook: string;
            registrationCloses: components["schemas"]["LegalDateView"];
            /** @description Null under a decision without districts. */
            dueAtDistrict: components["schemas"]["LegalDateView"] | null;
            dueAtProvince: components["schemas"]["LegalDateView"];
            /** @description The letter or plan that sets the dates. */
            source: string | null;
            /** @description Each date that was moved, the last move first. */
            changes: components["schemas"]["MovedDateView"][];
        };
        RoundsPage: {
            items: components["schemas"]["RoundView"][];
            next: string | null;
        };
        RemindersOfADayView: {
            /** @enum {string} */
            deadline: "registrationCloses" | "dueAtDistrict" | "dueAtProvince";
            /** @description Before the last lawful day; -1: it has passed. */
            daysBefore: number;
            /**
             * Format: date
             * @description On which they go out.
             */
            day: string;
            /** @enum {string} */
            status: "planned" | "handed" | "delivered" | "cancelled";
            /** @description Of the round as a whole, and of the dossiers in reach. */
            count: number;
        };
        RoundRemindersView: {
            items: components["schemas"]["RemindersOfADayView"][];
        };
        LegalDateBody: {
            /** Format: date */
            on: string;
            /**
             * @description "before" excludes the day, "by" includes it.
             * @enum {string}
             */
            counts: "before" | "by";
        };
        OpenRoundBody: {
            /** Format: uuid */
            placeId: string;
            year: number;
            number: number;
            /** @example qd-1048-2019 */
            rulebook: string;
            registrationCloses: components["schemas"]["LegalDateBody"];
            /** @description Left out under a decision without districts. */
            dueAtDistrict?: components["schemas"]["LegalDateBody"];
            dueAtProvince: components["schemas"]["LegalDateBody"];
            /** @description The letter or plan that sets the dates. */
            source?: string;
        };
        ChangeDeadlinesBody: {
            registrationCloses?: components["schemas"]["LegalDateBody"];
            dueAtDistrict?: components["schemas"]["LegalDateBody"];
            dueAtProvince?: components["schemas"]["LegalDateBody"];
            reason: string;
        };
        SetFloorBody: {
            /** @example 01 */
            set: string;
            /** @example 1.1 */
            criterion: string;
            /** @enum {integer} */
            star: 3 | 4 | 5;
            /** @description The fewest mean points. */
            minPoints: number;
        };
        LocalQuorumBody: {
            present: number;
            /** @description Of so many members, as a share. */
            of: number;
            withChair: boolean;
        };
        LocalCouncilBody: {
            minimum?: number;
            maximum?: number;
            quorum?: components["schemas"]["LocalQuorumBody"];
            /** @description Null: no such rule. */
            spreadAbove?: number | null;
            leadWorkingDays?: number;
        };
        LocalCouncilsBody: {
            district?: components["schemas"]["LocalCouncilBody"];
            province?: components["schemas"]["LocalCouncilBody"];
        };
        LocalDeadlinesBody: {
            /** @description Working days at the commune. */
            communeWorkingDays?: number;
            /** @description Calendar days to answer a request for supplement. */
            supplementDays?: number;
            /** @description Calendar days from a complete dossier to the result of a re-evaluation. */
            reevaluationDays?: number;
            /** @description Days before a certificate ends on which its owner is reminded. */
            renewalReminderDays?: number[];
        };
        LocalRulesBody: {
            floors: components["schemas"]["SetFloorBody"][];
            councils: components["schemas"]["LocalCouncilsBody"];
            deadlines: components["schemas"]["LocalDeadlinesBody"];
        };
        SettledRulesView: {
            /** Format: uuid */
            id: string;
            place: components["schemas"]["PlaceView"];
            rulebook: string;
            /** Format: date */
            inForceFrom: string;
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            rules: components["schemas"]["LocalRulesBody"];
            /** Format: date */
            withdrawnOn: string | null;
        };
        SettledRulesPage: {
            items: components["schemas"]["SettledRulesView"][];
            next: string | null;
        };
        SettleLocalRulesBody: {
            /** Format: uuid */
            placeId: string;
            /** @example qd-1048-2019 */
            rulebook: string;
            rules: components["schemas"]["LocalRulesBody"];
            /** Format: date */
            inForceFrom: string;
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
        };
        BandView: {
            star: number;
            /** @description The mean it begins at. */
            meanFrom: number;
        };
        RenewalWindowView: {
            earliestDays: number;
            latestDays: number;
        };
        DeadlinesView: {
            communeWorkingDays: number | null;
            supplementDays: number | null;
            reevaluationDays: number | null;
            opinionsWorkingDays: number | null;
            renewalWindow: components["schemas"]["RenewalWindowView"] | null;
            renewalReminderDays: number[];
            certificateTailDays: number;
            certificateMonths: number;
        };
        QuorumView: {
            present: number;
            /** @description Of so many members, as a share. */
            of: number;
            withChair: boolean;
        };
        CouncilDefaultsView: {
            minimum: number;
            maximum: number;
            quorum: components["schemas"]["QuorumView"];
            /** @description Null: no such rule. */
            spreadAbove: number | null;
            leadWorkingDays: number;
        };
        LevelView: {
            /** @enum {string} */
            level: "district" | "province" | "ministry";
            /** @description How often its council scores a dossier. */
            scoringRounds: number;
            /** @description The stars it recognises itself. */
            recognises: number[];
            /** @description The lowest mean that goes on to the level above. */
            forwardsFrom: number | null;
            council: components["schemas"]["CouncilDefaultsView"];
        };
        DocumentsView: {
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            /** @description Document kinds that block submission while missing. */
            mandatory: string[];
            supporting: string[];
        };
        CodedNameView: {
            code: string;
            name: string;
        };
        CodedLabelView: {
            code: string;
            label: string;
        };
        CriteriaSetSummary: {
            /** @example 01 */
            code: string;
            name: string;
            /** @description The product set this sheet is a variant of. */
            variantOf: string | null;
            /** Format: date */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Inclusive; null while in force.
             */
            effectiveTo: string | null;
            group: components["schemas"]["CodedNameView"];
            subgroup: string;
            /** @description Sample units to hand in; 0 for services. */
            samples: number;
            /** @description What the best options add up to. */
            attainablePoints: number;
            /** @description The number of criteria on the sheet. */
            criteria: number;
            eliminatedWhen: components["schemas"]["CodedLabelView"][];
        };
        RulebookView: {
            /** @example qd-1048-2019 */
            id: string;
            decree: string;
            /** Format: date */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Inclusive; null while in force.
             */
            effectiveTo: string | null;
            /** @description Best star first. */
            bands: components["schemas"]["BandView"][];
            deadlines: components["schemas"]["DeadlinesView"];
            /**
             * @description What a province may settle either way; the rest it may only make stricter.
             * @example [
             *       "province.quorum"
             *     ]
             */
            leavesOpen: string[];
            /** @description From below; a level the decision does not know is left out. */
            levels: components["schemas"]["LevelView"][];
            documents: components["schemas"]["DocumentsView"][];
            sets: components["schemas"]["CriteriaSetSummary"][];
        };
        RulebooksView: {
            items: components["schemas"]["RulebookView"][];
        };
        AppliesIfView: {
            /** @example 5.1 */
            criterion: string;
            minPoints: number;
            inferred?: boolean;
        };
        SubgroupView: {
            code: string;
            name: string;
            maxPoints: number;
        };
        CriterionOptionView: {
            /** @example a */
            code: string;
            points: number;
            label: string;
            /** @description The branch this option is printed under; choosing it implies the branch. */
            branch?: string;
            /** @description Choosing it stops the evaluation. */
            stopsScoring?: boolean;
            /** @description Why it differs from the print. */
            corrected?: string;
        };
        FloorView: {
            /** @enum {integer} */
            star: 3 | 4 | 5;
            minPoints: number;
        };
        CriterionNoteView: {
            /** @enum {string} */
            kind: "precondition" | "knockout" | "gate" | "applies" | "info";
            /** @description Present on a finding that a member may declare. */
            code?: string;
            label: string;
        };
        CriterionView: {
            /** @example 1.1 */
            code: string;
            name: string;
            /** @description Its best option, or all its ticks where they add up. */
            maxPoints: number;
            printedMaxPoints?: number;
            /** @enum {string} */
            choice: "one" | "sum" | "one-in-branch";
            branches?: components["schemas"]["CodedLabelView"][];
            /** @description It counts only when another criterion earned enough. */
            appliesIf?: components["schemas"]["AppliesIfView"];
            /** @enum {string} */
            assessedBy?: "commune";
            subgroup?: components["schemas"]["SubgroupView"];
            options: components["schemas"]["CriterionOptionView"][];
            floors: components["schemas"]["FloorView"][];
            notes: components["schemas"]["CriterionNoteView"][];
        };
        SectionView: {
            /** @example 1 */
            code: string;
            name: string;
            maxPoints: number;
            printedMaxPoints?: number;
            criteria: components["schemas"]["CriterionView"][];
        };
        PartView: {
            /** @enum {string} */
            code: "A" | "B" | "C";
            name: string;
            maxPoints: number;
            sections: components["schemas"]["SectionView"][];
        };
        AnomalyView: {
            at: string;
            kind: string;
            label: string;
            /** @enum {string} */
            status: "corrected" | "inferred" | "kept" | "unknown" | "unverified";
        };
        CriteriaSetView: {
            /** @example 01 */
            code: string;
            name: string;
            variantOf?: string;
            /** Format: date */
            effectiveFrom?: string;
            /**
             * Format: date
             * @description Inclusive.
             */
            effectiveTo?: string;
            catalogueCode: string | null;
            group: components["schemas"]["CodedNameView"];
            subgroup: string;
            ministries: string[];
            samplesRequired: number | null;
            legalBasis: string;
            eliminatedWhen: components["schemas"]["CodedLabelView"][];
            maxPoints: number;
            attainablePoints: number;
            parts: components["schemas"]["PartView"][];
            anomalies: components["schemas"]["AnomalyView"][];
        };
        SignerBody: {
            /** @description As printed on the decision. */
            name: string;
            /** @description As printed on the decision. */
            title: string;
        };
        CouncilSeatView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            /** @enum {string} */
            seat: "chair" | "viceChair" | "secretary" | "member";
            /** @description The office or body the member comes from. */
            body: string;
        };
        AdviserView: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            place: "leader" | "member";
            /** @description The office or body the adviser comes from. */
            body: string;
            fullName: string;
        };
        AdvisoryTeamView: {
            /** Format: uuid */
            id: string;
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            signer: components["schemas"]["SignerBody"];
            /** @description The leader first. */
            advisers: components["schemas"]["AdviserView"][];
        };
        FollowingDecisionView: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
        };
        LawfulSizeView: {
            rulebook: string;
            minimum: number;
            maximum: number;
        };
        CouncilView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
            place: components["schemas"]["PlaceView"];
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            /** @description Null of a council set up before signers were put on the record. */
            signer: components["schemas"]["SignerBody"] | null;
            seats: components["schemas"]["CouncilSeatView"][];
            advisoryTeam: components["schemas"]["AdvisoryTeamView"] | null;
            /** @description By which decision another council has followed it; null: it is in force. */
            followedBy: components["schemas"]["FollowingDecisionView"] | null;
            /** @description Decisions in force by which it has too few members, or too many: it holds no session for their dossiers. */
            sizeUnlawful: components["schemas"]["LawfulSizeView"][];
        };
        CouncilsPage: {
            items: components["schemas"]["CouncilView"][];
            next: string | null;
        };
        SeatBody: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            seat: "chair" | "viceChair" | "secretary" | "member";
            /** @description The office or body the member comes from. */
            body: string;
        };
        AdviserBody: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            place: "leader" | "member";
            /** @description The office or body the adviser comes from. */
            body: string;
        };
        SetUpCouncilBody: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            signer: components["schemas"]["SignerBody"];
            /** Format: uuid */
            placeId: string;
            name: string;
            seats: components["schemas"]["SeatBody"][];
            /** @description The advisory team, where the same decision appoints it. */
            advisers?: components["schemas"]["AdviserBody"][];
        };
        CandidateView: {
            /** Format: uuid */
            id: string;
            fullName: string;
            roles: ("producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator")[];
        };
        CandidatesView: {
            items: components["schemas"]["CandidateView"][];
            /** @description How many members a council there may have, by each decision in force. */
            sizes: components["schemas"]["LawfulSizeView"][];
        };
        AdvisoryTeamsView: {
            /** @description Newest first. */
            items: components["schemas"]["AdvisoryTeamView"][];
        };
        AppointTeamBody: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            signer: components["schemas"]["SignerBody"];
            advisers: components["schemas"]["AdviserBody"][];
        };
        QuorumBody: {
            present: number;
            of: number;
            withChair: boolean;
        };
        SpreadBody: {
            points: number;
            /**
             * @description Totals are discussed above so many points, or from so many on.
             * @enum {string}
             */
            counts: "above" | "from";
        };
        StandInBody: {
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            substituteId: string;
        };
        CharterTermsBody: {
            quorum?: components["schemas"]["QuorumBody"];
            /** @description Null: no limit. */
            spread?: components["schemas"]["SpreadBody"] | null;
            /** @enum {integer} */
            scoringRounds?: 1 | 2;
            leadWorkingDays?: number;
            /** @description How long written opinions are waited for. */
            opinionsWorkingDays?: number;
            /** @description Calendar days in which an owner may appeal, from the day after the result was sealed. */
            appealDays?: number;
            standIns?: components["schemas"]["StandInBody"][];
        };
        CharterView: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            /** Format: date */
            inForceFrom: string;
            terms: components["schemas"]["CharterTermsBody"];
            /** Format: uuid */
            id: string;
        };
        ChartersView: {
            /** @description Newest first. */
            items: components["schemas"]["CharterView"][];
            /** @description Calendar days for an appeal where no charter sets them. */
            appealDaysUnlessSaid: number;
        };
        IssueCharterBody: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            /** Format: date */
            inForceFrom: string;
            terms: components["schemas"]["CharterTermsBody"];
        };
        ConflictSubjectView: {
            product: string;
            producer: string;
            representative: string;
            address: string;
            commune: string;
        };
        ConflictStandingView: {
            /** @enum {string} */
            word: "none" | "conflict" | "doubt";
            /** @enum {string|null} */
            ground: "owner" | "kin" | "employee" | "adviser" | "officer" | "other" | null;
            note: string | null;
            /** @description Whether the chair spoke it. */
            ruled: boolean;
            /** Format: date-time */
            statedAt: string;
        };
        MemberStandingView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            seat: string;
            /** @enum {string} */
            level: "district" | "province";
            /** @description Whether the dossier was brought to a council that this person advises. */
            advises: boolean;
            standing: components["schemas"]["ConflictStandingView"] | null;
            hints: ("sameOwner" | "sameIdentityNumber" | "sameAddress" | "employedByOwner" | "workedOnDossier" | "advisedOnDossier" | "communeOfficer")[];
        };
        MemberToRuleView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            seat: string;
            /** @enum {string} */
            level: "district" | "province";
            /** @description Whether the dossier was brought to a council that this person advises. */
            advises: boolean;
            standing: components["schemas"]["ConflictStandingView"] | null;
            hints: ("sameOwner" | "sameIdentityNumber" | "sameAddress" | "employedByOwner" | "workedOnDossier" | "advisedOnDossier" | "communeOfficer")[];
            /** @description Whether the reader leads the council on this member’s case and there is something to rule on. */
            mayRule: boolean;
        };
        ConflictsView: {
            subject: components["schemas"]["ConflictSubjectView"];
            mine: components["schemas"]["MemberStandingView"] | null;
            /** @description For whoever leads or audits the council. */
            members: components["schemas"]["MemberToRuleView"][];
        };
        DeclareConflictBody: {
            /** @enum {string} */
            word: "none" | "conflict" | "doubt";
            /**
             * @description With a conflict, and only with one.
             * @enum {string}
             */
            ground?: "owner" | "kin" | "employee" | "adviser" | "officer" | "other";
            note?: string;
        };
        RuleOnConflictBody: {
            /** @enum {string} */
            word: "none" | "conflict";
            /**
             * @description With a conflict, and only with one.
             * @enum {string}
             */
            ground?: "owner" | "kin" | "employee" | "adviser" | "officer" | "other";
            note?: string;
        };
        OwnDeclarationView: {
            /** Format: uuid */
            dossierId: string;
            subject: components["schemas"]["ConflictSubjectView"];
            mine: components["schemas"]["MemberStandingView"];
        };
        OwnDeclarationsView: {
            /** @description In the order of the agenda, without dossiers in which the reader has nothing to declare. */
            items: components["schemas"]["OwnDeclarationView"][];
        };
        AgendaItemsBody: {
            dossierIds: string[];
        };
        AgendaItemBody: {
            /** Format: uuid */
            dossierId: string;
        };
        AgendaOrderBody: {
            dossierIds: string[];
        };
        SessionNoteBody: {
            note?: string;
        };
        ArriveBody: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            mode: "inPerson" | "remote";
            /**
             * Format: uuid
             * @description The member whose place is taken, as the charter allows.
             */
            standsInFor?: string;
            /** @description Number and day of the paper that says so. */
            paper?: string;
        };
        LeaveBody: {
            /** Format: uuid */
            personId: string;
        };
        OpenSessionBody: {
            /**
             * Format: uuid
             * @description The charter as the desk has seen it; null where the council has none.
             */
            charterId: string | null;
        };
        SealSessionBody: {
            note?: string;
            /** @description Of the minutes; left out, it is written in by hand. */
            minutesNumber?: string;
        };
        CancelSessionBody: {
            reason: string;
        };
        SessionNamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SessionListItemView: {
            /** Format: uuid */
            id: string;
            title: string;
            state: string;
            /** Format: date */
            plannedOn: string;
            plannedAt: string;
            venue: string;
            council: components["schemas"]["SessionNamedView"];
            place: components["schemas"]["SessionNamedView"];
            dossiers: number;
        };
        SessionsPage: {
            items: components["schemas"]["SessionListItemView"][];
            next: string | null;
        };
        PlanSessionBody: {
            /** Format: uuid */
            councilId: string;
            title: string;
            /** Format: date */
            plannedOn: string;
            /** @description Hour in Vietnam. */
            plannedAt: string;
            venue: string;
        };
        SessionAnswerView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
        };
        SessionSeatView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            seat: string;
            body: string;
        };
        SessionCouncilView: {
            /** Format: uuid */
            id: string;
            name: string;
            seats: components["schemas"]["SessionSeatView"][];
        };
        SessionCharterView: {
            /** Format: uuid */
            id: string;
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            terms: {
                [key: string]: unknown;
            };
        };
        BindingQuorumView: {
            present: number;
            of: number;
            withChair: boolean;
        };
        BindingSpreadView: {
            points: number;
            /** @enum {string} */
            counts: "above" | "from";
        };
        BindingTermsView: {
            rulebook: string;
            quorum: components["schemas"]["BindingQuorumView"];
            /** @description Null: as far apart as they like. */
            spread: components["schemas"]["BindingSpreadView"] | null;
            scoringRounds: number;
            leadWorkingDays: number;
        };
        LedgerHeadView: {
            number: number;
            hash: string;
        };
        SessionPanelView: {
            /** Format: uuid */
            id: string;
            turn: number;
            seats: string[];
            /** @description Who has voted, never how. */
            cast: string[];
        };
        BrokenOffView: {
            /** Format: date-time */
            at: string;
            /** @description Null for whoever has a conflict of interest in the dossier, or may score an appeal of it. */
            reason: string | null;
        };
        SessionItemView: {
            /** Format: uuid */
            dossierId: string;
            version: number;
            position: number;
            /** Format: date */
            deliveredOn: string | null;
            /** @description The version of the calendar on the day of delivery. */
            deliveredCalendar: number | null;
            /**
             * Format: date
             * @description The first day on which the session may open for it.
             */
            mayOpenOn: string | null;
            product: string;
            producer: string;
            commune: string;
            state: string;
            /** @description Who must stay out of it: members, and whoever has come in the seat of one. */
            conflicted: string[];
            /** @description Who still has to speak of a conflict. */
            undeclared: string[];
            /** @description Whether whoever asks still has to speak of a conflict. */
            awaitsMyWord: boolean;
            awaitsCouncil: boolean;
            /** @description The totals lie too far apart, and the chair has not spoken yet */
            awaitsChair: boolean;
            panel: components["schemas"]["SessionPanelView"] | null;
            /** @description Its scoring in this session was broken off, and has not begun anew in it. */
            brokenOff: components["schemas"]["BrokenOffView"] | null;
            /** @description Whether a result of this session stands. */
            sealed: boolean;
        };
        SessionAttendanceView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            /** @enum {string} */
            mode: "inPerson" | "remote";
            /** Format: uuid */
            standsInFor: string | null;
            paper: string | null;
            /** Format: date-time */
            arrivedAt: string;
            /** Format: date-time */
            leftAt: string | null;
        };
        OfferedActionView: {
            action: string;
            mine: boolean;
            allowed: boolean;
            refusals: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        SessionPapersView: {
            /** @description Minutes, summary sheet and annexes. */
            mayRead: boolean;
            /** @description By an annex. */
            mayCorrect: boolean;
        };
        CouncilSessionView: {
            /** Format: uuid */
            id: string;
            version: number;
            title: string;
            state: string;
            /** Format: date */
            plannedOn: string;
            plannedAt: string;
            venue: string;
            /** @enum {string} */
            level: "district" | "province";
            place: components["schemas"]["SessionNamedView"];
            council: components["schemas"]["SessionCouncilView"];
            /** @description What it was opened under; before that the newest in force. */
            charter: components["schemas"]["SessionCharterView"] | null;
            /** @description What binds the council, under each decision of the agenda: its charter over the decision. */
            binding: components["schemas"]["BindingTermsView"][];
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            sealedAt: string | null;
            /** @description Signed when the session was sealed. */
            ledgerHead: components["schemas"]["LedgerHeadView"] | null;
            items: components["schemas"]["SessionItemView"][];
            /** @description Conflicted members leave least often in this order; empty for whoever may not arrange. */
            suggestedOrder: string[];
            attendance: components["schemas"]["SessionAttendanceView"][];
            /** @description Whether hints on the sheets are there for whoever asks. */
            readsHints: boolean;
            availableActions: components["schemas"]["OfferedActionView"][];
            /** @description Null until it is sealed, and where that was before minutes were kept. */
            papers: components["schemas"]["SessionPapersView"] | null;
        };
        WaitingRoundView: {
            /** Format: uuid */
            id: string;
            year: number;
            number: number;
            place: components["schemas"]["PlaceView"];
        };
        WaitingDossierView: {
            /** Format: uuid */
            dossierId: string;
            product: string;
            producer: string;
            commune: string;
            state: string;
            round: components["schemas"]["WaitingRoundView"];
        };
        WaitingDossiersView: {
            /** @description Longest waiting first. */
            items: components["schemas"]["WaitingDossierView"][];
        };
        AnnexView: {
            /** @description From 1 on, without a gap. */
            number: number;
            what: string;
            reason: string;
            /** Format: date-time */
            correctedAt: string;
        };
        AnnexesView: {
            items: components["schemas"]["AnnexView"][];
        };
        AnnexBody: {
            /** @description What the minutes should say. */
            what: string;
            reason: string;
        };
        AnnexNumberView: {
            number: number;
        };
        AdvisedCouncilView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AdvisedSessionView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            plannedOn: string;
            plannedAt: string;
        };
        AdviceWorkItemView: {
            /** Format: uuid */
            dossierId: string;
            product: string;
            producer: string;
            commune: string;
            council: components["schemas"]["AdvisedCouncilView"];
            session: components["schemas"]["AdvisedSessionView"];
            /** Format: date */
            deliveredOn: string;
            /** @enum {string|null} */
            word: "none" | "conflict" | "doubt" | null;
            /** Format: date-time */
            handedInAt: string | null;
            /** Format: date-time */
            savedAt: string | null;
        };
        AdviceWorkView: {
            /** @description The nearest session first, what is done last. */
            items: components["schemas"]["AdviceWorkItemView"][];
        };
        CouncilOfReportView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
        };
        AdviceFindingView: {
            subject: string;
            finding: string;
        };
        AdviceContentView: {
            findings: components["schemas"]["AdviceFindingView"][];
            additions: string[];
            siteSurvey: string | null;
            extraTests: string[];
            conclusion: string;
            /** @enum {string|null} */
            proposal: "evaluate" | "supplement" | null;
        };
        HandedInView: {
            number: number;
            council: components["schemas"]["CouncilOfReportView"];
            advice: components["schemas"]["AdviceContentView"];
            handedInBy: string;
            /** Format: date-time */
            handedInAt: string;
        };
        AdviceDraftView: {
            /** @description 0 where nothing was saved yet. */
            version: number;
            advice: components["schemas"]["AdviceContentView"];
            savedBy: string | null;
            /** Format: date-time */
            savedAt: string | null;
        };
        AdviceRefusalView: {
            code: string;
        };
        AdviceDeskView: {
            draft: components["schemas"]["AdviceDraftView"];
            /** @description Why nothing may be written now; empty: it may. */
            refusals: components["schemas"]["AdviceRefusalView"][];
        };
        AdviceView: {
            /** @description Oldest first. */
            reports: components["schemas"]["HandedInView"][];
            /** @description Null for whoever is in no advisory team of the councils of this dossier. */
            desk: components["schemas"]["AdviceDeskView"] | null;
        };
        FindingBody: {
            /** @description What was looked at. */
            subject: string;
            finding: string;
        };
        AdviceBody: {
            findings: components["schemas"]["FindingBody"][];
            /** @description Papers or corrections proposed to be asked for. */
            additions: string[];
            /** @description Why somebody should look at the place; null: no need. */
            siteSurvey: string | null;
            extraTests: string[];
            conclusion: string;
            /**
             * @description Null while the team is undecided.
             * @enum {string|null}
             */
            proposal: "evaluate" | "supplement" | null;
        };
        HintThresholdsView: {
            fewestCriteria: number;
            secondsPerCriterion: number;
            fewestProducts: number;
            fewestOthers: number;
            leniencyPoints: number;
            sameSidePercent: number;
            othersSpreadPercent: number;
            haloSharePercent: number;
        };
        HintView: {
            /** @enum {string} */
            kind: "copiedSheets" | "repeatedSheet" | "hastySheet" | "lenient" | "severe" | "halo";
            /** Format: uuid */
            personId?: string;
            personIds?: string[];
            /** Format: uuid */
            dossierId?: string;
            dossierIds?: string[];
            /** @description From the first saved mark to casting. */
            seconds?: number;
            criteria?: number;
            products?: number;
            /** @description Products on that side of the others’ median. */
            sameSide?: number;
            /** @description Mean distance from the others’ median, to one decimal. */
            points?: number;
            spreadPercent?: number;
            othersSpreadPercent?: number;
        };
        HintsView: {
            /** @description First sheets that were looked at. */
            sheets: number;
            products: number;
            /** @description Products that the reader may not read for a conflict of interest. */
            leftOut: number;
            thresholds: components["schemas"]["HintThresholdsView"];
            items: components["schemas"]["HintView"][];
        };
        NoteBody: {
            note?: string;
        };
        ReasonBody: {
            reason: string;
        };
        RemoveEvidenceBody: {
            /** Format: uuid */
            evidenceId: string;
        };
        WithdrawPhotoBody: {
            /** Format: uuid */
            evidenceId: string;
            reason: string;
        };
        SupplementItemBody: {
            documentKind?: string;
            reason: string;
        };
        SupplementBody: {
            items: components["schemas"]["SupplementItemBody"][];
        };
        CommuneContentsBody: {
            /** @description Origin of the product and of its material. */
            origin: string;
            /** @description Use of local labour. */
            labour: string;
            /** @description Origin of the idea. */
            idea: string;
            /** @description Local identity and knowledge. */
            identity: string;
        };
        CommuneReportBody: {
            reportNumber: string;
            /** Format: date */
            assessedOn: string;
            /**
             * Format: date
             * @description Where opinions were collected at a meeting.
             */
            meetingOn?: string;
            contents: components["schemas"]["CommuneContentsBody"];
        };
        LetterBody: {
            letterNumber: string;
        };
        ApologyBody: {
            reason: string;
            /**
             * @description The lawful time that is over.
             * @enum {string}
             */
            clock: "communeReview" | "evaluation" | "reevaluation";
            /**
             * Format: date
             * @description A working day to come.
             */
            appointedOn: string;
        };
        ReceiveBody: {
            note?: string;
            samplesReceived?: number;
        };
        OpenScoringBody: {
            note?: string;
            /**
             * Format: date
             * @description Where written opinions are asked: the last day for them. Left out: the charter’s term, in working days.
             */
            opinionsDueOn?: string;
            /**
             * Format: uuid
             * @description Where written opinions are asked: the charter as the desk has seen it, null where the council has none.
             */
            charterId?: string | null;
        };
        CloseScoringBody: {
            note?: string;
            /** @description Why whoever presides ends a discussion in which not every member has scored again. */
            reason?: string;
        };
        AppealGroundBody: {
            /** @description A criterion of the sheet. */
            criterion: string;
            reason: string;
        };
        FileAppealBody: {
            grounds: components["schemas"]["AppealGroundBody"][];
        };
        AppealMembersBody: {
            memberIds: string[];
        };
        AppealReleaseBody: {
            reason: string;
            /** Format: uuid */
            memberId: string;
        };
        EliminateBody: {
            reason: string;
            finding: string;
        };
        LetterAndMinutesBody: {
            letterNumber: string;
            minutesNumber: string;
        };
        RequestTestBody: {
            laboratory: string;
        };
        TestBody: {
            /** Format: date */
            performedOn: string;
            conclusion: string;
            laboratory: string;
            reportNumber: string;
        };
        CoordinatesBody: {
            latitude: number;
            longitude: number;
        };
        SiteCheckBody: {
            /** Format: date */
            performedOn: string;
            conclusion: string;
            /** @example 08:30 */
            startedAt: string;
            /** @example 08:30 */
            endedAt: string;
            /** @description The address. */
            place: string;
            coordinates?: components["schemas"]["CoordinatesBody"];
            /** @description Who took part. */
            participants: string[];
            /** @description Pictures attached before. */
            photos: string[];
        };
        RecogniseBody: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            certificateNumber: string;
        };
        MinistryResultBody: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            points: number;
            ballots: number;
            certificateNumber?: string;
        };
        ReenterBody: {
            /** Format: uuid */
            roundId: string;
        };
        RegisterBody: {
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            productId: string;
            /**
             * @default first
             * @enum {string}
             */
            purpose: "first" | "upgrade" | "re-evaluation";
        };
        AnsweredDossierView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
            star: number | null;
        };
        AnsweredStepView: {
            number: number;
            action: string;
            fromState: string | null;
            toState: string;
            /** Format: date-time */
            takenAt: string;
            hash: string;
        };
        AvailableActionView: {
            action: string;
            /** @enum {string} */
            at: "commune" | "district" | "province";
            roles: ("producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator")[];
            /** @description Whether the asking person holds one of these roles for this dossier. */
            mine: boolean;
            allowed: boolean;
            refusals: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        ActionAnswerView: {
            dossier: components["schemas"]["AnsweredDossierView"];
            step: components["schemas"]["AnsweredStepView"];
            availableActions: components["schemas"]["AvailableActionView"][];
        };
        NamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ListedRoundView: {
            /** Format: uuid */
            id: string;
            year: number;
            number: number;
        };
        MachineView: {
            id: string;
            version: string;
        };
        DeadlineView: {
            /** @enum {string} */
            kind: "registrationCloses" | "dueAtDistrict" | "dueAtProvince";
            /** Format: date */
            on: string;
            /** @enum {string} */
            counts: "before" | "by";
            /** Format: date */
            lastDay: string;
            /** @description Days to the last lawful day; negative once it has passed. */
            daysLeft: number;
        };
        NextClockView: {
            /** @enum {string} */
            kind: "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation";
            /**
             * Format: date
             * @description Null while it stands still, or where the working days of its year are not known.
             */
            dueOn: string | null;
            /** @description Days to the last lawful day; negative once it has passed. */
            daysLeft: number | null;
            /**
             * Format: date
             * @description Where the office has apologised: the day it appointed last.
             */
            appointedOn: string | null;
            /** @description The year whose working days are not known. */
            missingYear: number | null;
            /** @enum {string|null} */
            stoppedBy: "owner" | "tests" | "upperLevel" | null;
        };
        DossierListItemView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
            stage: string;
            star: number | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            stageEnteredAt: string;
            product: components["schemas"]["NamedView"];
            producer: components["schemas"]["NamedView"];
            commune: components["schemas"]["NamedView"];
            district: components["schemas"]["NamedView"] | null;
            province: components["schemas"]["NamedView"];
            round: components["schemas"]["ListedRoundView"];
            rulebook: string;
            /**
             * Format: uuid
             * @description What the province had settled over the decision on the day of filing.
             */
            localRules: string | null;
            criteriaSet: string;
            machine: components["schemas"]["MachineView"];
            deadline: components["schemas"]["DeadlineView"] | null;
            /** @description The lawful time that ends first among those that run. */
            clock: components["schemas"]["NextClockView"] | null;
            /**
             * Format: uuid
             * @description The open scoring that waits for a ballot of whoever asks.
             */
            panelToScore: string | null;
            /** @description Whether the reader is named to score an appeal and has not cast yet. */
            appealAwaited: boolean;
        };
        DossierPageView: {
            items: components["schemas"]["DossierListItemView"][];
            next: string | null;
        };
        AskedAppealView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            task: "score" | "admit" | "name" | "decide";
        };
        HeldRoleAtLevelView: {
            /** @enum {string} */
            role: "producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator";
            /** @enum {string} */
            level: "commune" | "district" | "province";
        };
        WorkItemView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
            stage: string;
            star: number | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            stageEnteredAt: string;
            product: components["schemas"]["NamedView"];
            producer: components["schemas"]["NamedView"];
            commune: components["schemas"]["NamedView"];
            district: components["schemas"]["NamedView"] | null;
            province: components["schemas"]["NamedView"];
            round: components["schemas"]["ListedRoundView"];
            rulebook: string;
            /**
             * Format: uuid
             * @description What the province had settled over the decision on the day of filing.
             */
            localRules: string | null;
            criteriaSet: string;
            machine: components["schemas"]["MachineView"];
            deadline: components["schemas"]["DeadlineView"] | null;
            /** @description The lawful time that ends first among those that run. */
            clock: components["schemas"]["NextClockView"] | null;
            /**
             * Format: uuid
             * @description The open scoring that waits for a ballot of whoever asks.
             */
            panelToScore: string | null;
            /** @description Whether the reader is named to score an appeal and has not cast yet. */
            appealAwaited: boolean;
            /** @description The open appeal, where it waits for whoever asks. */
            appeal: components["schemas"]["AskedAppealView"] | null;
            /**
             * Format: date
             * @description The last day for the written opinion that whoever asks still owes.
             */
            opinionsDueOn: string | null;
            holder: components["schemas"]["HeldRoleAtLevelView"][];
        };
        WorkView: {
            /** @description Least remaining lawful time first. */
            items: components["schemas"]["WorkItemView"][];
            next: string | null;
            /** @description All that waits, on this page and any other. */
            total: number;
            /** @description How much of all that has a day that is over. */
            late: number;
            /** @description Whether more waits than stands up to here. */
            isCut: boolean;
        };
        HolderPeopleView: {
            /** @enum {string} */
            role: "producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator";
            /** @enum {string} */
            level: "commune" | "district" | "province";
            names: string[];
        };
        SupplementItemView: {
            documentKind?: string;
            reason: string;
            /** @description It was there to be seen when something was asked for before. */
            wasVisible?: boolean;
        };
        SupplementView: {
            /** @enum {string} */
            from: "commune" | "district" | "province";
            items: components["schemas"]["SupplementItemView"][];
            /** Format: date */
            askedOn: string;
        };
        ClockStopView: {
            /** @enum {string} */
            reason: "owner" | "tests" | "upperLevel";
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
        };
        ApologyView: {
            /** Format: date */
            madeOn: string;
            /**
             * Format: date
             * @description With the days on which the time stood still since.
             */
            appointedOn: string;
            /**
             * Format: date
             * @description The day that was written, where it is another by now.
             */
            writtenFor?: string;
            reason: string;
        };
        ClockView: {
            /** @enum {string} */
            kind: "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation";
            days: number;
            /** @enum {string} */
            unit: "workingDays" | "days" | "daysToDate";
            /**
             * Format: date
             * @description The day that no stop moves it beyond.
             */
            latest?: string;
            /** Format: date */
            startedOn: string;
            /** @description When it stood still, and why. */
            stops: components["schemas"]["ClockStopView"][];
            /** @enum {string|null} */
            stoppedBy: "owner" | "tests" | "upperLevel" | null;
            /** Format: date */
            dueOn: string | null;
            daysLeft: number | null;
            /** @description The year whose working days were not known when its last day was reckoned. */
            missingYear: number | null;
            /** @description The version of the calendar that its last day was reckoned by. */
            calendarVersion: number;
            apologies: components["schemas"]["ApologyView"][];
        };
        ClockReissueView: {
            /** @enum {string} */
            clock: "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation";
            /** Format: date-time */
            at: string;
            by: string;
            /**
             * Format: date
             * @description Null: it had no day, as the working days of its year were not known.
             */
            dueBefore: string | null;
            /** Format: date */
            dueAfter: string;
            reason: string;
        };
        StepTakerView: {
            /** Format: uuid */
            id: string;
            fullName: string;
        };
        ReopeningView: {
            proposedBy: components["schemas"]["StepTakerView"];
            /** Format: date */
            proposedOn: string;
            /** @description Null for owners, and for whoever may not see the marks. */
            reason: string | null;
        };
        CommuneContentsView: {
            origin: string;
            labour: string;
            idea: string;
            identity: string;
        };
        CommuneReportView: {
            reportNumber: string;
            /** Format: date */
            assessedOn: string;
            /** Format: date */
            meetingOn?: string;
            contents: components["schemas"]["CommuneContentsView"];
        };
        EvidenceView: {
            /** Format: uuid */
            id: string;
            kind: string;
            fileName: string;
            mediaType: string;
            size: number;
            sha256: string;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
        };
        DocumentView: {
            kind: string;
            mandatory: boolean;
            evidence: components["schemas"]["EvidenceView"][];
        };
        SitePhotoView: {
            /** Format: uuid */
            id: string;
            kind: string;
            fileName: string;
            mediaType: string;
            size: number;
            sha256: string;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
            /** @description Uploaded by the asking person, and shown by no check on record yet. */
            mayWithdraw: boolean;
        };
        SeatView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            seat: string;
            hasCast: boolean;
        };
        PartSumView: {
            points: number;
            /** @description Two decimals, half up, for reading only. */
            mean: string;
        };
        PartSumsView: {
            A: components["schemas"]["PartSumView"];
            B: components["schemas"]["PartSumView"];
            C: components["schemas"]["PartSumView"];
        };
        FailedFloorView: {
            star: number;
            criterion: string;
            minPoints: number;
            points: number;
            ballots: number;
        };
        CriterionSumView: {
            points: number;
            /** @description Two decimals, half up, for reading only. */
            mean: string;
            code: string;
        };
        HeldQuorumView: {
            /** @description Members the charter asked for, of those without a conflict of interest. */
            needed: number;
            /** @description Members whose ballots count. */
            present: number;
            withChair: boolean;
        };
        PanelResultView: {
            ballots: number;
            points: number;
            mean: string;
            parts: components["schemas"]["PartSumsView"];
            band: number;
            star: number | null;
            /** @enum {string} */
            outcome: "rated" | "eliminated" | "stopped";
            findings: string[];
            failedFloors: components["schemas"]["FailedFloorView"][];
            criteria: components["schemas"]["CriterionSumView"][];
            /** @description The quorum it came about under; null where it was closed before that was kept. */
            quorum: components["schemas"]["HeldQuorumView"] | null;
        };
        PanelView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "district" | "province";
            scoringRound: number;
            /** @description Counts the times this scoring began. */
            attempt: number;
            /** @description 1 for first sheets, 2 after the discussion, 3 for a third scoring. */
            turn: number;
            /**
             * Format: uuid
             * @description The panel whose sheets are scored again here.
             */
            rescores: string | null;
            /**
             * Format: uuid
             * @description The session in which it was opened; null for written opinions.
             */
            sessionId: string | null;
            /** @enum {string} */
            standing: "open" | "shown" | "sealed" | "reopened" | "lapsed";
            /** @description Criteria that caused a gap too wide; only they are scored again. */
            contested: string[];
            /** @enum {string} */
            status: "open" | "closed" | "lapsed";
            /**
             * Format: date
             * @description The last day for written opinions; null where the council sits.
             */
            opinionsDueOn: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description Who sits and who has cast, never how; empty for owners. */
            seats: components["schemas"]["SeatView"][];
            /** @enum {string} */
            mine: "notSeated" | "waiting" | "cast";
            /** @description Whether the asking person may read its ballots once it is closed. */
            readsBallots: boolean;
            /** @description Whether the asking person may look at what sheets given in writing hint at; of a session its page says it. */
            readsHints: boolean;
            /** @description Whether the asking person may correct the minutes of written opinions by an annex; of a session its page says it. */
            mayCorrect: boolean;
            result: components["schemas"]["PanelResultView"] | null;
        };
        CentralResultView: {
            points: number;
            ballots: number;
            mean: string;
        };
        RecognitionView: {
            star: number;
            /** @enum {string} */
            by: "district" | "province" | "ministry";
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            certificateNumber: string;
            /** Format: date */
            expiresOn: string;
        };
        PathStageView: {
            stage: string;
            /** @enum {string} */
            status: "done" | "current" | "ahead" | "skipped";
            /** Format: date-time */
            since: string | null;
        };
        FindingView: {
            code: string;
            label: string;
        };
        StepView: {
            number: number;
            action: string;
            fromState: string | null;
            toState: string;
            takenBy: components["schemas"]["StepTakerView"] | null;
            takenAs: string;
            /** Format: date-time */
            takenAt: string;
            reason: string | null;
            details: {
                [key: string]: unknown;
            };
            hash: string;
        };
        CountedTermView: {
            workingDays: number;
            calendarVersion: number;
        };
        OpinionTermsView: {
            /** Format: date */
            usualDueOn: string | null;
            counted: components["schemas"]["CountedTermView"] | null;
            /** Format: date */
            latestDueOn: string | null;
            /**
             * Format: uuid
             * @description The charter that binds; null where the council has none.
             */
            charterId: string | null;
        };
        AppealUntilView: {
            /** Format: date */
            lastDay: string;
            daysLeft: number;
        };
        DossierView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
            stage: string;
            star: number | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            stageEnteredAt: string;
            product: components["schemas"]["NamedView"];
            producer: components["schemas"]["NamedView"];
            commune: components["schemas"]["NamedView"];
            district: components["schemas"]["NamedView"] | null;
            province: components["schemas"]["NamedView"];
            round: components["schemas"]["ListedRoundView"];
            rulebook: string;
            /**
             * Format: uuid
             * @description What the province had settled over the decision on the day of filing.
             */
            localRules: string | null;
            criteriaSet: string;
            machine: components["schemas"]["MachineView"];
            deadline: components["schemas"]["DeadlineView"] | null;
            /** @description The lawful time that ends first among those that run. */
            clock: components["schemas"]["NextClockView"] | null;
            /**
             * Format: uuid
             * @description The open scoring that waits for a ballot of whoever asks.
             */
            panelToScore: string | null;
            /** @description Whether the reader is named to score an appeal and has not cast yet. */
            appealAwaited: boolean;
            purpose: string;
            description: string;
            holder: components["schemas"]["HeldRoleAtLevelView"][];
            people: components["schemas"]["HolderPeopleView"][];
            supplement: components["schemas"]["SupplementView"] | null;
            /** @description All that was asked for in this round. */
            supplementsAsked: components["schemas"]["SupplementView"][];
            clocks: components["schemas"]["ClockView"][];
            /** @description Lawful times that were counted again with a later calendar. */
            reissues: components["schemas"]["ClockReissueView"][];
            reopening: components["schemas"]["ReopeningView"] | null;
            communeReport: components["schemas"]["CommuneReportView"] | null;
            samplesReceived: number | null;
            samplesRequired: number;
            documents: components["schemas"]["DocumentView"][];
            /** @description Pictures of checks on the spot. */
            sitePhotos: components["schemas"]["SitePhotoView"][];
            panels: components["schemas"]["PanelView"][];
            central: components["schemas"]["CentralResultView"] | null;
            recognition: components["schemas"]["RecognitionView"] | null;
            path: components["schemas"]["PathStageView"][];
            /** @description Grounds on which a chair may record an elimination. */
            findings: components["schemas"]["FindingView"][];
            steps: components["schemas"]["StepView"][];
            /** @description By when written opinions are usually asked for; null where the next scoring asks for none. */
            opinionTerms: components["schemas"]["OpinionTermsView"] | null;
            /** @description The doubt that keeps written opinions from ending until whoever presides has ruled. */
            opinionsHeldUp: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
            availableActions: components["schemas"]["AvailableActionView"][];
            /** @description The last day for an appeal, for whoever may file one. */
            appealUntil: components["schemas"]["AppealUntilView"] | null;
            /** @description Whether the asking person may move the dossier to another decision as it stands. */
            mayChangeDecision: boolean;
        };
        SideView: {
            rulebook: string;
            decree: string;
            criteriaSet: string;
            /** @description The number of criteria on the sheet. */
            criteria: number;
            state: string;
            mandatoryDocuments: string[];
        };
        ChangePreviewView: {
            from: components["schemas"]["SideView"];
            to: components["schemas"]["SideView"];
            /** @description With any, the dossier goes back to its owner. */
            missingDocuments: string[];
        };
        ChangeBody: {
            /**
             * Format: uuid
             * @description A round under the other decision.
             */
            roundId: string;
            reason: string;
        };
        FormView: {
            /** @enum {string} */
            form: "receipt" | "supplement" | "refusal" | "apology" | "elimination" | "notPassed";
            /** @description The number of the step that it tells of. */
            number: number;
            /** Format: date-time */
            at: string;
        };
        FormsView: {
            items: components["schemas"]["FormView"][];
        };
        CallChangeView: {
            reason: string;
            /** Format: date-time */
            changedAt: string;
        };
        OwnPlanView: {
            /** Format: uuid */
            id: string;
            state: string;
            /**
             * Format: date
             * @description When it was first approved.
             */
            firstDecidedOn: string | null;
        };
        PlanTargetsView: {
            first: number;
            upgrade: number;
            "re-evaluation": number;
        };
        CalledPlanView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
            /**
             * Format: date
             * @description The first time; null: not yet.
             */
            firstSubmittedOn: string | null;
            items: number;
            targets: components["schemas"]["PlanTargetsView"] | null;
        };
        CalledPlaceView: {
            place: components["schemas"]["PlaceView"];
            plan: components["schemas"]["CalledPlanView"] | null;
            /** @enum {string} */
            timeliness: "awaited" | "overdue" | "inTime" | "late";
            /** @description Whether whoever asks may begin it now. */
            mayBegin: boolean;
        };
        PlanCallView: {
            /** Format: uuid */
            id: string;
            version: number;
            place: components["schemas"]["PlaceView"];
            year: number;
            /** @description The letter. */
            source: string | null;
            /** Format: date */
            today: string;
            /** @description Why its days were moved, newest first. */
            changes: components["schemas"]["CallChangeView"][];
            /** @description Whether whoever asks may move its days. */
            mayMove: boolean;
            plansDue: components["schemas"]["LegalDateView"];
            approvalDue: components["schemas"]["LegalDateView"];
            /**
             * @description Of its own plan’s approval.
             * @enum {string}
             */
            approval: "awaited" | "overdue" | "inTime" | "late";
            ownPlan: components["schemas"]["OwnPlanView"] | null;
            /** @description Whether whoever asks may open its own plan. */
            readsOwnPlan: boolean;
            /** @description Whether whoever asks may begin its own plan now. */
            mayBegin: boolean;
            /** @description Those that whoever asks may see. */
            places: components["schemas"]["CalledPlaceView"][];
        };
        PlanCallsPage: {
            items: components["schemas"]["PlanCallView"][];
            next: string | null;
        };
        PlanCallBody: {
            /**
             * Format: uuid
             * @description The district or province that calls.
             */
            placeId: string;
            year: number;
            /** @description By when the places below hand in their plans. */
            plansDue: components["schemas"]["LegalDateBody"];
            /** @description By when its own plan is approved. */
            approvalDue: components["schemas"]["LegalDateBody"];
            /** @description The letter. */
            source?: string;
        };
        PlanCallAnswerView: {
            /** Format: uuid */
            id: string;
        };
        MoveCallBody: {
            plansDue?: components["schemas"]["LegalDateBody"];
            approvalDue?: components["schemas"]["LegalDateBody"];
            reason: string;
        };
        PlanItemBody: {
            /**
             * Format: uuid
             * @description The owner on the record; left out of a prospective one.
             */
            producerId?: string;
            /** @description As the plan writes it; the record’s own name where it is named. */
            producerName: string;
            /** Format: uuid */
            productId?: string;
            productName: string;
            /** @description The decision that numbers the set. */
            rulebook?: string;
            /**
             * @description Comes with its decision.
             * @example 07
             */
            setCode?: string;
            /** @description Of the product, for its record. */
            description?: string;
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            hasPotential: boolean;
            /** @description What the review found. */
            finding: string;
            /**
             * Format: uuid
             * @description The officer who guides the owner.
             */
            guideId?: string;
            targetStar?: number;
            /** @description In which it is registered. */
            quarter?: number;
            /**
             * Format: uuid
             * @description The round in which it is registered.
             */
            roundId?: string;
        };
        ChangePlanItemBody: {
            /**
             * Format: uuid
             * @description The owner on the record; left out of a prospective one.
             */
            producerId?: string;
            /** @description As the plan writes it; the record’s own name where it is named. */
            producerName: string;
            /** Format: uuid */
            productId?: string;
            productName: string;
            /** @description The decision that numbers the set. */
            rulebook?: string;
            /**
             * @description Comes with its decision.
             * @example 07
             */
            setCode?: string;
            /** @description Of the product, for its record. */
            description?: string;
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            hasPotential: boolean;
            /** @description What the review found. */
            finding: string;
            /**
             * Format: uuid
             * @description The officer who guides the owner.
             */
            guideId?: string;
            targetStar?: number;
            /** @description In which it is registered. */
            quarter?: number;
            /**
             * Format: uuid
             * @description The round in which it is registered.
             */
            roundId?: string;
            /** Format: uuid */
            itemId: string;
        };
        RemovePlanItemBody: {
            /** Format: uuid */
            itemId: string;
        };
        LinkPlanItemBody: {
            /** Format: uuid */
            itemId: string;
            /** Format: uuid */
            producerId: string;
            /** Format: uuid */
            productId?: string;
        };
        PlanTargetsBody: {
            first: number;
            upgrade: number;
            "re-evaluation": number;
        };
        PlanNoteBody: {
            note?: string;
        };
        ReturnPlanBody: {
            reasons: string[];
        };
        ApprovePlanBody: {
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
        };
        AmendPlanBody: {
            reason: string;
        };
        PlanListItemView: {
            /** Format: uuid */
            id: string;
            year: number;
            state: string;
            place: components["schemas"]["PlaceView"];
            /** @description Products listed by itself. */
            items: number;
            /** Format: date */
            firstSubmittedOn: string | null;
        };
        PlansPage: {
            items: components["schemas"]["PlanListItemView"][];
            next: string | null;
        };
        PlanDecisionView: {
            number: string;
            /** Format: date */
            decidedOn: string;
        };
        PlanAboveView: {
            /** Format: uuid */
            id: string;
            state: string;
        };
        NeighbourView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PlannedRoundView: {
            year: number;
            number: number;
            placeName: string;
        };
        PlannedDossierView: {
            state: string;
            open: boolean;
            /** @description As recognised. */
            star: number | null;
        };
        PlanItemView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The plan that lists it: this one, or one merged into it.
             */
            planId: string;
            place: components["schemas"]["PlaceView"];
            /** Format: uuid */
            producerId: string | null;
            producerName: string;
            /** Format: uuid */
            productId: string | null;
            productName: string;
            rulebook: string | null;
            setCode: string | null;
            description: string | null;
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            hasPotential: boolean;
            finding: string;
            /** Format: uuid */
            guideId: string | null;
            guideName: string | null;
            targetStar: number | null;
            quarter: number | null;
            /** Format: uuid */
            roundId: string | null;
            round: components["schemas"]["PlannedRoundView"] | null;
            /** Format: uuid */
            dossierId: string | null;
            dossier: components["schemas"]["PlannedDossierView"] | null;
        };
        PlanRealityView: {
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            /** @description Products of the plan that have potential. */
            planned: number;
            /** @description Dossiers in rounds of the year, planned or not. */
            registered: number;
            inProgress: number;
            /** @description Also those that came again in a later year. */
            notPassed: number;
            recognised: number;
            byStar: {
                [key: string]: number;
            };
        };
        PlanOfficerView: {
            /** Format: uuid */
            id: string;
            fullName: string;
        };
        PlanStepView: {
            number: number;
            action: string;
            toState: string;
            takenBy: string;
            /** Format: date-time */
            takenAt: string;
            details: {
                [key: string]: unknown;
            };
        };
        OfferedPlanActionView: {
            action: string;
            mine: boolean;
            allowed: boolean;
            refusals: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        PlanView: {
            /** Format: uuid */
            id: string;
            version: number;
            year: number;
            machine: string;
            machineVersion: string;
            state: string;
            place: components["schemas"]["PlaceView"];
            placeAbove: components["schemas"]["PlaceView"] | null;
            /** Format: date */
            today: string;
            targets: components["schemas"]["PlanTargetsView"] | null;
            /**
             * Format: date
             * @description When what it lists or aims at was last changed; null: never.
             */
            changedOn: string | null;
            /** Format: date */
            firstSubmittedOn: string | null;
            decision: components["schemas"]["PlanDecisionView"] | null;
            /** @description When the place above awaits it. */
            due: components["schemas"]["LegalDateView"] | null;
            /** @description When it is to be approved. */
            approvalDue: components["schemas"]["LegalDateView"] | null;
            /** @enum {string|null} */
            timeliness: "awaited" | "overdue" | "inTime" | "late" | null;
            planAbove: components["schemas"]["PlanAboveView"] | null;
            /** @description Handed in below, and not dealt with yet. */
            waitingBelow: components["schemas"]["NeighbourView"][];
            items: components["schemas"]["PlanItemView"][];
            reality: components["schemas"]["PlanRealityView"][];
            /** @description Who may guide, for whoever writes the plan. */
            officers: components["schemas"]["PlanOfficerView"][];
            /** @description Newest first. */
            steps: components["schemas"]["PlanStepView"][];
            availableActions: components["schemas"]["OfferedPlanActionView"][];
        };
        BeginPlanBody: {
            /** Format: uuid */
            placeId: string;
            year: number;
        };
        PlanAnswerView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
        };
        RegisterPlanBody: {
            /**
             * Format: uuid
             * @description The round for products that aim at none of their own.
             */
            roundId: string;
        };
        ItemRegistrationView: {
            /** Format: uuid */
            itemId: string;
            productName: string;
            /** Format: uuid */
            productId: string | null;
            /**
             * Format: uuid
             * @description Null where it was refused.
             */
            dossierId: string | null;
            refusals: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        PlanRegistrationView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
            items: components["schemas"]["ItemRegistrationView"][];
        };
        BatchAnswerView: {
            /** Format: uuid */
            id: string;
        };
        PlanImportAnswerView: {
            /** Format: uuid */
            id: string;
        };
        ImportedRoundView: {
            number: number;
            year: number;
            placeName: string;
        };
        ImportedProductView: {
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            hasPotential: boolean;
            targetStar: number | null;
            quarter: number | null;
            round: components["schemas"]["ImportedRoundView"] | null;
            guideName: string | null;
            finding: string;
            rulebook: string | null;
            setCode: string | null;
            description: string | null;
        };
        RowView: {
            /** @description As the spreadsheet numbers it. */
            number: number;
            productName: string;
            producerName: string;
            /** @description What it was read as; null: it is not taken over. */
            product: components["schemas"]["ImportedProductView"] | null;
            /** @description Why it is not taken over; empty where it is good. */
            refusals: ({
                code: string;
                /** @enum {string} */
                column?: "place" | "producer" | "isNewProducer" | "product" | "purpose" | "hasPotential" | "finding" | "guide" | "targetStar" | "quarter" | "round" | "set" | "description";
            } & {
                [key: string]: unknown;
            })[];
        };
        PlanImportView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string;
            fileName: string;
            readBy: string;
            /** Format: date-time */
            readAt: string;
            good: number;
            bad: number;
            /** @description Headings that name no column; what stands under them is not read. */
            ignoredHeadings: string[];
            rows: components["schemas"]["RowView"][];
            /**
             * Format: uuid
             * @description The work that takes the good rows over; null: not confirmed.
             */
            batchId: string | null;
        };
        LetterListItemView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "planSubmission" | "dossierForwarding" | "urging";
            place: components["schemas"]["PlaceView"];
            /** @description Null: the ministry. */
            to: components["schemas"]["PlaceView"] | null;
            /** @enum {string} */
            status: "draft" | "issued" | "discarded";
            number: number | null;
            symbol: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date-time */
            draftedAt: string;
        };
        LettersPage: {
            items: components["schemas"]["LetterListItemView"][];
            next: string | null;
        };
        LatePlaceView: {
            place: components["schemas"]["PlaceView"];
            /** @description Not handed in. */
            plans: number;
            /** @description Not sent. */
            reports: number;
            /** @description Not sent on, or kept longer than is lawful. */
            dossiers: number;
            /** @description Not done for rated products. */
            followUps: number;
            /**
             * Format: date
             * @description By the last issued letter.
             */
            urgedOn: string | null;
        };
        SignerView: {
            /** Format: uuid */
            id: string;
            fullName: string;
        };
        IssuingView: {
            signers: components["schemas"]["SignerView"][];
            /** @description One more than the greatest of the place and year. */
            nextNumber: number;
            symbol: string;
            /** Format: date */
            today: string;
        };
        LateView: {
            places: components["schemas"]["LatePlaceView"][];
            issuing: components["schemas"]["IssuingView"];
        };
        IssueView: {
            signerName: string;
            /** @enum {string} */
            capacity: "chair" | "viceChair" | "onOrder";
            issuedBy: string;
            /** @description SHA-256 of the paper as it was signed. */
            digest: string;
        };
        FactsChangedView: {
            /** @enum {string} */
            code: "letter.facts-changed";
            /** @description Lines that hold no more. */
            gone: number;
            /** @description Lines that it lacks. */
            added: number;
            /** @description Dossiers among them. */
            dossierIds: string[];
        };
        LetterView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "planSubmission" | "dossierForwarding" | "urging";
            place: components["schemas"]["PlaceView"];
            /** @description Null: the ministry. */
            to: components["schemas"]["PlaceView"] | null;
            /** @enum {string} */
            status: "draft" | "issued" | "discarded";
            number: number | null;
            symbol: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date-time */
            draftedAt: string;
            /**
             * Format: uuid
             * @description A plan, a round, or the place that is urged.
             */
            subjectId: string;
            /** Format: date */
            draftedOn: string;
            draftedBy: string;
            note: string | null;
            /** @description Why it was discarded. */
            reason: string | null;
            issue: components["schemas"]["IssueView"] | null;
            /** @description What it is about. */
            about: string;
            addressee: string;
            /** @description Its paragraphs. */
            paragraphs: string[];
            /** @description Rows of its list. */
            listed: number;
            /** @description For whoever may issue or discard it. */
            issuing: components["schemas"]["IssuingView"] | null;
            /** @description Why a draft is not issued any more, for whoever might: the record says something else now. */
            changed: components["schemas"]["FactsChangedView"] | null;
        };
        DraftLetterBody: {
            /** @enum {string} */
            kind: "planSubmission" | "dossierForwarding" | "urging";
            /**
             * Format: uuid
             * @description The place that writes.
             */
            placeId: string;
            /**
             * Format: uuid
             * @description A plan, a round, or the place that is urged.
             */
            subjectId: string;
            /** @description What the office adds in its own words. */
            note?: string;
        };
        LetterAnswerView: {
            /** Format: uuid */
            id: string;
        };
        IssueBody: {
            number: number;
            /** @example UBND-OCOP */
            symbol: string;
            /** Format: date */
            issuedOn: string;
            /**
             * Format: uuid
             * @description Somebody of the place.
             */
            signerId: string;
            /** @enum {string} */
            capacity: "chair" | "viceChair" | "onOrder";
        };
        DiscardBody: {
            reason: string;
        };
        UrgingsBody: {
            /**
             * Format: uuid
             * @description The place that urges.
             */
            placeId: string;
            toPlaceIds: string[];
            /** @description What the office adds in its own words. */
            note?: string;
            /** @description Issues them at once, each under the next free number from this one on; left out, they stay drafts. */
            issue?: components["schemas"]["IssueBody"];
        };
        BasisView: {
            number: string;
            /** Format: date */
            issuedOn: string;
        };
        StarsView: {
            from: number;
            to: number;
        };
        FollowUpCallChangeView: {
            reason: string;
            /** Format: date-time */
            changedAt: string;
        };
        CalledPlaceProgressView: {
            place: components["schemas"]["PlaceView"];
            all: number;
            done: number;
            /** @description Done late, or not done though the day has passed. */
            late: number;
        };
        FollowUpCallView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "growthSupport" | "tradePromotion" | "recheck";
            place: components["schemas"]["PlaceView"];
            due: components["schemas"]["LegalDateView"];
            /**
             * Format: date
             * @description As the letter writes it: lists are in this order.
             */
            dueOn: string;
            basis: components["schemas"]["BasisView"];
            source: string | null;
            /** @enum {string} */
            carriedOutBy: "commune" | "district" | "province";
            stars: components["schemas"]["StarsView"];
            /** Format: date */
            today: string;
            /** @description Why its day was moved, newest first. */
            changes: components["schemas"]["FollowUpCallChangeView"][];
            /** @description Whether whoever asks may move its day. */
            mayMove: boolean;
            /** @description Of the products that whoever asks may see. */
            places: components["schemas"]["CalledPlaceProgressView"][];
        };
        FollowUpCallsPage: {
            items: components["schemas"]["FollowUpCallView"][];
            next: string | null;
        };
        RatedProductView: {
            /** Format: uuid */
            productId: string;
            name: string;
            producerName: string;
            communeName: string;
            star: number;
            /** Format: date */
            expiresOn: string;
        };
        RatedProductsView: {
            items: components["schemas"]["RatedProductView"][];
        };
        BasisBody: {
            /** @example 638/KH-UBND */
            number: string;
            /** Format: date */
            issuedOn: string;
        };
        StarsBody: {
            from: number;
            to: number;
        };
        FollowUpCallBody: {
            /**
             * Format: uuid
             * @description The district or province that calls.
             */
            placeId: string;
            /** @enum {string} */
            kind: "growthSupport" | "tradePromotion" | "recheck";
            due: components["schemas"]["LegalDateBody"];
            /** @description The paper that orders it. */
            basis: components["schemas"]["BasisBody"];
            /** @description The letter. */
            source?: string;
            /**
             * @description Whose offices carry it out: of the communes, or of the level above.
             * @enum {string}
             */
            carriedOutBy: "commune" | "district" | "province";
            stars: components["schemas"]["StarsBody"];
            /** @description Left out: all that are rated so. */
            productIds?: string[];
        };
        FollowUpCallAnswerView: {
            /** Format: uuid */
            id: string;
            /** @description How many products it names. */
            products: number;
        };
        MoveFollowUpCallBody: {
            due: components["schemas"]["LegalDateBody"];
            reason: string;
        };
        AssignBody: {
            /** Format: uuid */
            personId: string;
        };
        EntryBody: {
            /** @enum {string} */
            what: "fair" | "marketLink" | "publicity" | "support";
            title: string;
            place?: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Left out: the first day.
             */
            to?: string;
            partners?: string[];
            contracts?: number;
            /** @description Whole đồng. */
            contractValue?: number;
            /** @description Whole đồng. */
            revenue?: number;
            note?: string;
            photoIds?: string[];
        };
        WithdrawEntryBody: {
            /** Format: uuid */
            entryId: string;
            reason: string;
        };
        FollowUpNoteBody: {
            note?: string;
        };
        FollowUpReasonBody: {
            reason: string;
        };
        ConditionFindingBody: {
            condition: string;
            holds: boolean;
            /** @description What was seen. */
            note?: string;
            /** @description The paper that shows it. */
            paper?: string;
        };
        FindingsBody: {
            /** Format: date */
            checkedOn: string;
            participants: string[];
            conditions: components["schemas"]["ConditionFindingBody"][];
            summary: string;
        };
        ProposalBody: {
            /** @enum {string} */
            outcome: "confirm" | "downgrade" | "revoke";
            /** @description Of a downgrade. */
            star?: number;
            reason: string;
            /** @description The province’s own rules, where the decision has none. */
            basis?: string;
        };
        AcceptProposalBody: {
            /** @description Only a confirmation may do without. */
            decisionNumber?: string;
            /** Format: date */
            decidedOn: string;
        };
        FollowUpListItemView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "growthSupport" | "tradePromotion" | "recheck";
            state: string;
            productName: string;
            producerName: string;
            star: number;
            /** @description Where it is carried out. */
            place: components["schemas"]["PlaceView"];
            responsibleName: string | null;
            due: components["schemas"]["LegalDateView"];
            /**
             * Format: date
             * @description As the letter writes it: lists are in this order.
             */
            dueOn: string;
            /** Format: date */
            doneOn: string | null;
            /** Format: date */
            today: string;
            /**
             * @description Null: it was called off.
             * @enum {string|null}
             */
            timeliness: "awaited" | "overdue" | "inTime" | "late" | null;
            /**
             * @description As decided.
             * @enum {string|null}
             */
            outcome: "confirm" | "downgrade" | "revoke" | null;
            /** @description As decided; `star` stays as it was recognised. */
            loweredTo: number | null;
            entries: number;
            /** @description Whole đồng. */
            contractValue: number;
            /** @description Whole đồng. */
            revenue: number;
        };
        FollowUpsPage: {
            items: components["schemas"]["FollowUpListItemView"][];
            next: string | null;
        };
        FollowUpNamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        StandingCertificateView: {
            rulebook: string;
            star: number;
            /** @enum {string} */
            recognisedBy: "district" | "province" | "ministry";
            certificateNumber: string;
            decisionNumber: string;
            /** Format: date */
            decidedOn: string;
            /** Format: date */
            expiresOn: string;
            /**
             * Format: date
             * @description When a re-check revoked it. Null: it stands.
             */
            revokedOn: string | null;
        };
        FollowUpResponsibleView: {
            /** Format: uuid */
            id: string;
            fullName: string;
        };
        EntryView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            what: "fair" | "marketLink" | "publicity" | "support";
            title: string;
            place: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            partners: string[];
            contracts: number;
            /** @description Whole đồng. */
            contractValue: number;
            /** @description Whole đồng. */
            revenue: number;
            note: string | null;
            photoIds: string[];
            addedBy: string;
            /** @description Null: it stands. */
            withdrawnReason: string | null;
        };
        PhotoView: {
            /** Format: uuid */
            id: string;
            fileName: string;
        };
        RecheckConditionView: {
            code: string;
            needsPaper: boolean;
        };
        RecheckRulesView: {
            conditions: components["schemas"]["RecheckConditionView"][];
            /**
             * @description Where the grounds for revocation stand; `local`: in the province’s rules, to be cited.
             * @enum {string}
             */
            grounds: "local" | "readInto" | "own";
            /**
             * Format: date
             * @description By when a revocation is decided that was proposed, or that the findings demand.
             */
            decisionDueOn: string | null;
        };
        ConditionFindingView: {
            condition: string;
            holds: boolean;
            note: string | null;
            paper: string | null;
        };
        FindingsView: {
            /** Format: date */
            checkedOn: string;
            participants: string[];
            conditions: components["schemas"]["ConditionFindingView"][];
            summary: string;
        };
        ProposalView: {
            /** @enum {string} */
            outcome: "confirm" | "downgrade" | "revoke";
            star: number | null;
            reason: string;
            basis: string | null;
            /** Format: date */
            on: string;
            byName: string;
        };
        RecheckDecisionView: {
            /** @enum {string} */
            outcome: "confirm" | "downgrade" | "revoke";
            number: string | null;
            /** Format: date */
            decidedOn: string;
        };
        FollowUpStepView: {
            number: number;
            action: string;
            toState: string;
            takenBy: string;
            /** Format: date-time */
            takenAt: string;
            details: {
                [key: string]: unknown;
            };
        };
        OfferedFollowUpActionView: {
            action: string;
            mine: boolean;
            allowed: boolean;
            refusals: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        FollowUpView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "growthSupport" | "tradePromotion" | "recheck";
            machine: string;
            machineVersion: string;
            state: string;
            /** Format: uuid */
            callId: string;
            callingPlace: components["schemas"]["PlaceView"];
            /** @description Where it is carried out. */
            place: components["schemas"]["PlaceView"];
            /** @description Where the star is decided. */
            decidingPlace: components["schemas"]["PlaceView"];
            due: components["schemas"]["LegalDateView"];
            /**
             * @description Null: it was called off.
             * @enum {string|null}
             */
            timeliness: "awaited" | "overdue" | "inTime" | "late" | null;
            basis: components["schemas"]["BasisView"];
            source: string | null;
            /** Format: date */
            today: string;
            product: components["schemas"]["FollowUpNamedView"];
            producer: components["schemas"]["FollowUpNamedView"];
            /** Format: uuid */
            communeId: string;
            /** Format: uuid */
            dossierId: string;
            certificate: components["schemas"]["StandingCertificateView"];
            responsible: components["schemas"]["FollowUpResponsibleView"] | null;
            /** Format: date */
            doneOn: string | null;
            entries: components["schemas"]["EntryView"][];
            photos: components["schemas"]["PhotoView"][];
            recheck: components["schemas"]["RecheckRulesView"] | null;
            findings: components["schemas"]["FindingsView"] | null;
            proposal: components["schemas"]["ProposalView"] | null;
            decision: components["schemas"]["RecheckDecisionView"] | null;
            /** @description Who may be named, for whoever names. */
            officers: components["schemas"]["FollowUpResponsibleView"][];
            /** @description Newest first. */
            steps: components["schemas"]["FollowUpStepView"][];
            availableActions: components["schemas"]["OfferedFollowUpActionView"][];
        };
        FollowUpAnswerView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
        };
        ReportRemarksBody: {
            /** @description May be empty. */
            situation: string;
            /** @description May be empty. */
            difficulties: string;
            /** @description May be empty. */
            proposals: string;
        };
        ReportNoteBody: {
            note?: string;
        };
        ReturnReportBody: {
            reasons: string[];
        };
        ReportListItemView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "monthly" | "quarterly" | "yearly" | "round";
            /** @description 2021-05, 2021-Q2, 2021, or the id of a round. */
            period: string;
            year: number;
            /** @description Of a report about a round. */
            roundNumber: number | null;
            place: components["schemas"]["PlaceView"];
            state: string;
            /**
             * Format: date
             * @description The last lawful day; null: no letter asks for it.
             */
            dueOn: string | null;
            /**
             * Format: date
             * @description The first time; null: not yet.
             */
            firstSentOn: string | null;
            /**
             * @description Null: no letter asks for it.
             * @enum {string|null}
             */
            timeliness: "awaited" | "overdue" | "inTime" | "late" | null;
        };
        ReportsPage: {
            items: components["schemas"]["ReportListItemView"][];
            next: string | null;
        };
        FigureRowView: {
            row: string;
            /** @description One for each column. */
            counts: number[];
        };
        FigureTableView: {
            /** @enum {string} */
            section: "stages" | "starsBySet" | "starsByYear" | "certificates" | "followUps" | "rechecks" | "late" | "plan" | "trend";
            columns: string[];
            rows: components["schemas"]["FigureRowView"][];
        };
        FigureChangeView: {
            /** @enum {string} */
            section: "stages" | "starsBySet" | "starsByYear" | "certificates" | "followUps" | "rechecks" | "late" | "plan" | "trend";
            row: string;
            column: string;
            before: number;
            after: number;
        };
        ReportPartView: {
            /** Format: uuid */
            reportId: string;
            /** Format: uuid */
            placeId: string;
            placeName: string;
            number: number;
            /** @description SHA-256 of what was sent. */
            digest: string;
        };
        SinceView: {
            /** Format: uuid */
            reportId: string;
            period: string;
            /** Format: date */
            sentOn: string;
            /** @description What is counted within a year is compared with none. */
            isNewYear: boolean;
            /** @description None: nothing changed. */
            changes: components["schemas"]["FigureChangeView"][];
        };
        ReportRemarksView: {
            situation: string;
            difficulties: string;
            proposals: string;
        };
        ReportContentView: {
            /**
             * Format: date-time
             * @description The moment of its numbers.
             */
            asOf: string;
            /** @description From the ledger. */
            tables: components["schemas"]["FigureTableView"][];
            /** @description The merged reports, added up, before; the ledger after. */
            differences: components["schemas"]["FigureChangeView"][];
            parts: components["schemas"]["ReportPartView"][];
            /** @description Null of the first report. */
            since: components["schemas"]["SinceView"] | null;
            placeNames: {
                [key: string]: string;
            };
            remarks: components["schemas"]["ReportRemarksView"];
        };
        SentView: {
            number: number;
            /** @description SHA-256 of what was sent. */
            digest: string;
        };
        ReportBelowReportView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            firstSentOn: string | null;
        };
        ReportBelowView: {
            place: components["schemas"]["PlaceView"];
            report: components["schemas"]["ReportBelowReportView"] | null;
            /**
             * @description Null: no letter asks for it.
             * @enum {string|null}
             */
            timeliness: "awaited" | "overdue" | "inTime" | "late" | null;
        };
        ReportStepView: {
            number: number;
            action: string;
            toState: string;
            /** @description Null: the system, by itself. */
            takenBy: string | null;
            /** Format: date-time */
            takenAt: string;
            details: {
                [key: string]: unknown;
            };
        };
        OfferedReportActionView: {
            action: string;
            mine: boolean;
            allowed: boolean;
            refusals: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        ReportView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "monthly" | "quarterly" | "yearly" | "round";
            /** @description 2021-05, 2021-Q2, 2021, or the id of a round. */
            period: string;
            year: number;
            /** @description Of a report about a round. */
            roundNumber: number | null;
            place: components["schemas"]["PlaceView"];
            state: string;
            /**
             * Format: date
             * @description The last lawful day; null: no letter asks for it.
             */
            dueOn: string | null;
            /**
             * Format: date
             * @description The first time; null: not yet.
             */
            firstSentOn: string | null;
            /**
             * @description Null: no letter asks for it.
             * @enum {string|null}
             */
            timeliness: "awaited" | "overdue" | "inTime" | "late" | null;
            version: number;
            placeAbove: components["schemas"]["PlaceView"] | null;
            /** @description The letter that asks for it. */
            source: string | null;
            /** Format: date */
            today: string;
            /** @description As it was sent, or as it would be sent now. */
            content: components["schemas"]["ReportContentView"];
            sent: components["schemas"]["SentView"] | null;
            below: components["schemas"]["ReportBelowView"][];
            /** @description Newest first. */
            steps: components["schemas"]["ReportStepView"][];
            availableActions: components["schemas"]["OfferedReportActionView"][];
        };
        BeginReportBody: {
            /** Format: uuid */
            placeId: string;
            /** @enum {string} */
            kind: "monthly" | "quarterly" | "yearly" | "round";
            /**
             * @description 2021-05, 2021-Q2 or 2021; not of a round.
             * @example 2021-Q2
             */
            period?: string;
            /**
             * Format: uuid
             * @description Of a report about a round.
             */
            roundId?: string;
        };
        ReportAnswerView: {
            /** Format: uuid */
            id: string;
            version: number;
            state: string;
        };
        ReportScheduleView: {
            /** Format: uuid */
            id: string;
            place: components["schemas"]["PlaceView"];
            /** @enum {string} */
            kind: "monthly" | "quarterly" | "yearly" | "round";
            day: number | null;
            month: number | null;
            /** @enum {string} */
            counts: "before" | "by";
            /** Format: uuid */
            roundId: string | null;
            /**
             * Format: date
             * @description Of a round: its date.
             */
            on: string | null;
            source: string;
            /** Format: date */
            inForceFrom: string;
            /** Format: date */
            endedOn: string | null;
            /** @description Whether whoever asks may end it. */
            mayEnd: boolean;
        };
        ReportSchedulesView: {
            items: components["schemas"]["ReportScheduleView"][];
        };
        ReportScheduleBody: {
            /**
             * Format: uuid
             * @description The district or province that the places below report to.
             */
            placeId: string;
            /** @enum {string} */
            kind: "monthly" | "quarterly" | "yearly" | "round";
            /** @description Of each month, of each quarter’s last month, or of the month; its last day where it is shorter. */
            day?: number;
            /** @description Of a yearly report. */
            month?: number;
            /**
             * @description "before" excludes the day, "by" includes it.
             * @enum {string}
             */
            counts?: "before" | "by";
            /**
             * Format: uuid
             * @description Of a report about a round.
             */
            roundId?: string;
            /** @description When the report about a round is due. */
            due?: components["schemas"]["LegalDateBody"];
            /** @description The letter that asks for it. */
            source: string;
            /**
             * Format: date
             * @description Left out: from today.
             */
            inForceFrom?: string;
        };
        ReportScheduleAnswerView: {
            /** Format: uuid */
            id: string;
        };
        ScheduleNameView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ScheduleRoundView: {
            /** Format: uuid */
            id: string;
            year: number;
            number: number;
        };
        SchedulePersonView: {
            /** Format: uuid */
            id: string;
            fullName: string;
        };
        ResponsibleView: {
            /**
             * Format: uuid
             * @description Null: nobody was named.
             */
            personId: string | null;
            names: string[];
        };
        ScheduleStepView: {
            /** @description A stage of its procedure. */
            stage: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
            /** @enum {string} */
            status: "done" | "current" | "ahead";
            /**
             * Format: date
             * @description When it really began.
             */
            startedOn: string | null;
            /**
             * Format: date
             * @description When it really ended.
             */
            endedOn: string | null;
            /**
             * Format: date
             * @description When it is to end.
             */
            plannedOn: string | null;
            /** @description Whether an office has set that day. */
            isSet: boolean;
            /** @description What the law gives it; 0: nothing is set. */
            workingDays: number;
            /**
             * Format: date
             * @description The last lawful day.
             */
            legalOn: string | null;
            /**
             * Format: date
             * @description When it will end, if nothing takes longer than the law gives.
             */
            forecastOn: string | null;
            /** @description Days left over; negative: too late by so many. */
            slackDays: number | null;
            /** @enum {string|null} */
            standing: "onTime" | "atRisk" | "late" | null;
            responsible: components["schemas"]["ResponsibleView"];
        };
        ListedScheduleView: {
            /** Format: uuid */
            dossierId: string;
            /** @description Counts what was set so far. */
            version: number;
            product: components["schemas"]["ScheduleNameView"];
            producer: components["schemas"]["ScheduleNameView"];
            commune: components["schemas"]["PlaceView"];
            round: components["schemas"]["ScheduleRoundView"];
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            /** Format: date */
            today: string;
            /** @description The least of its open steps. */
            slackDays: number | null;
            /**
             * @description Null once it is over.
             * @enum {string|null}
             */
            standing: "onTime" | "atRisk" | "late" | null;
            /** @description The year whose working days are not known. */
            missingYear: number | null;
            /** @description Whom the commune’s plan names. */
            guide: components["schemas"]["SchedulePersonView"] | null;
            steps: components["schemas"]["ScheduleStepView"][];
        };
        SchedulesPage: {
            items: components["schemas"]["ListedScheduleView"][];
            next: string | null;
        };
        ScheduleChangeView: {
            number: number;
            stage: string;
            /** Format: date */
            plannedOn: string | null;
            responsible: components["schemas"]["SchedulePersonView"] | null;
            reason: string | null;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
            /** @description False of what was set for an earlier round. */
            holds: boolean;
        };
        SettableStepView: {
            stage: string;
            /** @description Whom one may name for it. */
            officers: components["schemas"]["SchedulePersonView"][];
        };
        ScheduleView: {
            /** Format: uuid */
            dossierId: string;
            /** @description Counts what was set so far. */
            version: number;
            product: components["schemas"]["ScheduleNameView"];
            producer: components["schemas"]["ScheduleNameView"];
            commune: components["schemas"]["PlaceView"];
            round: components["schemas"]["ScheduleRoundView"];
            /** @enum {string} */
            purpose: "first" | "upgrade" | "re-evaluation";
            /** Format: date */
            today: string;
            /** @description The least of its open steps. */
            slackDays: number | null;
            /**
             * @description Null once it is over.
             * @enum {string|null}
             */
            standing: "onTime" | "atRisk" | "late" | null;
            /** @description The year whose working days are not known. */
            missingYear: number | null;
            /** @description Whom the commune’s plan names. */
            guide: components["schemas"]["SchedulePersonView"] | null;
            steps: components["schemas"]["ScheduleStepView"][];
            /** @description The latest first. */
            changes: components["schemas"]["ScheduleChangeView"][];
            /** @description The steps that whoever asks may set now. */
            settable: components["schemas"]["SettableStepView"][];
        };
        ScheduleStepBody: {
            /**
             * Format: date
             * @description When the step is to end; null: as the law and the round have it.
             */
            plannedOn: string | null;
            /**
             * Format: uuid
             * @description Who answers for it; null: the office that holds the step.
             */
            responsibleId: string | null;
            reason?: string;
        };
        ScheduleVersionView: {
            version: number;
        };
        DatedThingView: {
            /** @description Stable for ever: which date of which record. */
            id: string;
            /** @enum {string} */
            kind: "registrationCloses" | "dueAtDistrict" | "dueAtProvince" | "planDue" | "planApprovalDue" | "councilSession" | "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation" | "opinionsUntil" | "appealUntil" | "scheduleStep" | "growthSupportDue" | "tradePromotionDue" | "recheckDue" | "revocationDue" | "filingOpens" | "filingsOpen" | "filingCloses" | "filingsClose" | "certificateEnds" | "certificatesEnd" | "monthlyReportDue" | "quarterlyReportDue" | "yearlyReportDue" | "roundReportDue";
            /** Format: date */
            on: string;
            /** @description What its sentence names. */
            facts: {
                [key: string]: string | number;
            };
            /** @description Where more is to be read, as a path of the site. */
            page: string;
        };
        AgendaView: {
            place: components["schemas"]["PlaceView"];
            year: number;
            /** @description By day. */
            items: components["schemas"]["DatedThingView"][];
        };
        WaitingThingView: {
            /** @description Stable for ever: which date of which record. */
            id: string;
            /** @enum {string} */
            kind: "registrationCloses" | "dueAtDistrict" | "dueAtProvince" | "planDue" | "planApprovalDue" | "councilSession" | "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation" | "opinionsUntil" | "appealUntil" | "scheduleStep" | "growthSupportDue" | "tradePromotionDue" | "recheckDue" | "revocationDue" | "filingOpens" | "filingsOpen" | "filingCloses" | "filingsClose" | "certificateEnds" | "certificatesEnd" | "monthlyReportDue" | "quarterlyReportDue" | "yearlyReportDue" | "roundReportDue";
            /** Format: date */
            on: string;
            /** @description What its sentence names. */
            facts: {
                [key: string]: string | number;
            };
            /** @description Where more is to be read, as a path of the site. */
            page: string;
            /** @description Negative once its day has passed. */
            daysLeft: number;
        };
        WaitingView: {
            /** @description By day: late, and of the next fourteen days. */
            items: components["schemas"]["WaitingThingView"][];
        };
        CalendarFeedView: {
            /**
             * Format: date-time
             * @description Null: there is none.
             */
            createdAt: string | null;
        };
        NewCalendarFeedView: {
            /** @description The path of the feed on this site. Whoever knows it may read; it is told this once. */
            path: string;
        };
        BallotBody: {
            /** @description Criterion code → option letter, or letters where the criterion adds up its ticks. */
            marks: {
                [key: string]: string | string[];
            };
            /** @description Criteria left unticked on purpose: 0 points. */
            confirmedEmpty: string[];
            /** @description Criterion code → remark. */
            notes: {
                [key: string]: string;
            };
            /** @description Elimination grounds and gates found. */
            declared: string[];
        };
        PartPointsView: {
            A: number;
            B: number;
            C: number;
        };
        BallotReceiptView: {
            /** Format: uuid */
            panelId: string;
            total: number;
            parts: components["schemas"]["PartPointsView"];
            /** Format: date-time */
            castAt: string;
            /** @description SHA-256 of all the ballot says, to hold against it later. */
            receipt: string;
        };
        BallotDraftView: {
            /** @description 0 before the first time. */
            version: number;
            /** Format: date-time */
            savedAt: string | null;
            sheet: components["schemas"]["BallotBody"] | null;
        };
        SavedDraftView: {
            /** @description 0 before the first time. */
            version: number;
            /** Format: date-time */
            savedAt: string | null;
        };
        CastBallotView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            seat: string;
            marks: {
                [key: string]: string | string[];
            };
            declared: string[];
            confirmedEmpty: string[];
            notes: {
                [key: string]: string;
            };
            total: number;
            /** Format: date-time */
            castAt: string;
            receipt: string;
            /** @description Declared a conflict of interest before the panel closed: it does not count. */
            void: boolean;
            /** @description The member stood by the sheet of the turn before. */
            carried: boolean;
        };
        CheckedReceiptView: {
            receipt: string;
            /** Format: date-time */
            castAt: string;
            total: number;
        };
        CastBallotsView: {
            items: components["schemas"]["CastBallotView"][];
        };
        FloorExplanationView: {
            criterion: string;
            name: string;
            star: number;
            minPoints: number;
            /** @description The floor times the ballots. */
            need: number;
            have: number;
            held: boolean;
            short: number;
        };
        FindingExplanationView: {
            code: string;
            labels: string[];
            /** @enum {string} */
            effect: "eliminates" | "stops";
            ballots: number;
        };
        DecisionView: {
            /** @enum {string} */
            by: "bound" | "floors" | "findings";
            star?: number;
            meanFrom?: number;
            need?: number;
            have?: number;
            floors?: components["schemas"]["FloorExplanationView"][];
            findings?: components["schemas"]["FindingExplanationView"][];
        };
        NextStarView: {
            star: number;
            meanFrom: number;
            /** @description Points short over all ballots together. */
            pointsShort: number;
            floorsMissed: components["schemas"]["FloorExplanationView"][];
            blockedBy: components["schemas"]["FindingExplanationView"][];
        };
        MarkedOptionView: {
            code: string;
            label: string;
            points: number;
            branch?: string;
        };
        MemberMarkView: {
            member: string;
            points: number;
            options: components["schemas"]["MarkedOptionView"][];
            applies: boolean;
            note: string | null;
            evidence: string[];
        };
        CriterionExplanationView: {
            /** @description Points over all ballots together. */
            sum: number;
            /** @description Two decimals, half up, for reading only. */
            mean: string;
            code: string;
            name: string;
            maxPoints: number;
            floors: components["schemas"]["FloorExplanationView"][];
            /** @description Ids of cited files. */
            evidence: string[];
            /** @description Only for whoever may read the ballots. */
            members?: components["schemas"]["MemberMarkView"][];
        };
        SectionExplanationView: {
            /** @description Points over all ballots together. */
            sum: number;
            /** @description Two decimals, half up, for reading only. */
            mean: string;
            code: string;
            name: string;
            maxPoints: number;
            criteria: components["schemas"]["CriterionExplanationView"][];
        };
        PartExplanationView: {
            /** @description Points over all ballots together. */
            sum: number;
            /** @description Two decimals, half up, for reading only. */
            mean: string;
            /** @enum {string} */
            code: "A" | "B" | "C";
            name: string;
            maxPoints: number;
            sections: components["schemas"]["SectionExplanationView"][];
        };
        ReplacingResultView: {
            star: number | null;
            /** @enum {string} */
            outcome: "rated" | "eliminated" | "stopped";
            /** Format: date-time */
            decidedAt: string;
        };
        ResultSinceView: {
            /**
             * Format: date-time
             * @description When the result was opened again.
             */
            reopenedAt: string | null;
            /** @description Whether an appeal was filed, whatever became of it. */
            wasAppealed: boolean;
            /** @description What a decided appeal came to, which stands instead. */
            replacedBy: components["schemas"]["ReplacingResultView"] | null;
        };
        LedgerMarkView: {
            number: number;
            hash: string;
        };
        StoredResultView: {
            /** Format: uuid */
            panel: string;
            /**
             * Format: uuid
             * @description Null for what was closed before digests carried one.
             */
            nonce: string | null;
            /** @description The stored JSON, letter by letter. */
            text: string;
        };
        SignedMarkView: {
            number: number;
            hash: string;
            /** Format: date-time */
            signedAt: string;
        };
        ResultInLedgerView: {
            /** Format: uuid */
            placeId: string;
            closed: components["schemas"]["LedgerMarkView"] | null;
            sealed: components["schemas"]["LedgerMarkView"] | null;
            /** @description SHA-256 of panel, nonce and stored result as one JSON array, as the closing tells it. */
            resultDigest: string;
            /** @description What the digest is reckoned from; null until the result is sealed. */
            stored: components["schemas"]["StoredResultView"] | null;
            /** @description SHA-256 of all receipts, ordered, as the closing tells it. */
            receiptsDigest: string;
            /** @description The first signed head under which both rows lie; null until one is signed. */
            signed: components["schemas"]["SignedMarkView"] | null;
        };
        ExplanationView: {
            /** @description Points over all ballots together. */
            sum: number;
            /** @description Two decimals, half up, for reading only. */
            mean: string;
            set: components["schemas"]["CodedNameView"] | null;
            ballots: number;
            /** @description The star of the mean alone. */
            band: number;
            star: number | null;
            /** @enum {string} */
            outcome: "rated" | "eliminated" | "stopped";
            decidedBy: components["schemas"]["DecisionView"];
            next: components["schemas"]["NextStarView"] | null;
            parts: components["schemas"]["PartExplanationView"][];
            since: components["schemas"]["ResultSinceView"];
            /** @description Null where it was closed before there was a ledger. */
            ledger: components["schemas"]["ResultInLedgerView"] | null;
        };
        AppealGroundView: {
            criterion: string;
            reason: string;
        };
        AppealReleaseView: {
            /** Format: date-time */
            at: string;
            /** @description Null for whoever may score the appeal, but the one who was released. */
            reason: string | null;
        };
        AppealMemberView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            hasCast: boolean;
            /** @description Scores it no more. */
            released: components["schemas"]["AppealReleaseView"] | null;
        };
        AppealCandidateView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            /** @description Sat on a panel of this dossier, or scored another appeal of it. */
            hasScored: boolean;
            /** @description Has read marks of it, or the dossier since its result was closed. */
            hasRead: boolean;
            /** @enum {string|null} */
            word: "none" | "conflict" | "doubt" | null;
        };
        AppealedCriterionView: {
            code: string;
            points: number;
            /** @description Two decimals, half up, for reading only. */
            mean: string;
        };
        AppealResultView: {
            points: number;
            ballots: number;
            star: number | null;
            /** @enum {string} */
            outcome: "rated" | "eliminated" | "stopped";
            mean: string;
            /** @description What was scored anew. */
            criteria: components["schemas"]["AppealedCriterionView"][];
        };
        AppealView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            panelId: string;
            /** @enum {string} */
            level: "district" | "province";
            /** @enum {string} */
            status: "filed" | "scoring" | "refused" | "decided" | "withdrawn";
            grounds: components["schemas"]["AppealGroundView"][];
            /** @description What is scored anew: the contested criteria and what hangs together with them. */
            criteria: string[];
            /** Format: date-time */
            filedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it was refused; null for whoever may score another appeal. */
            reason: string | null;
            rulebook: string;
            /** Format: uuid */
            localRules: string | null;
            criteriaSet: string;
            /** @description Empty for owners. */
            members: components["schemas"]["AppealMemberView"][];
            /** @enum {string} */
            mine: "notNamed" | "waiting" | "cast";
            /** @enum {string|null} */
            word: "none" | "conflict" | "doubt" | null;
            /** @description For whoever names members. */
            candidates: components["schemas"]["AppealCandidateView"][];
            readsBallots: boolean;
            /** @description The result that was contested; once decided, and not for whoever may score another appeal. */
            before: components["schemas"]["AppealResultView"] | null;
            after: components["schemas"]["AppealResultView"] | null;
        };
        AppealsView: {
            items: components["schemas"]["AppealView"][];
        };
        AppealReceiptView: {
            /** Format: uuid */
            appealId: string;
            total: number;
            /** Format: date-time */
            castAt: string;
            /** @description SHA-256 of all the ballot says, to hold against it later. */
            receipt: string;
        };
        CastAppealBallotView: {
            /** Format: uuid */
            personId: string;
            fullName: string;
            marks: {
                [key: string]: string | string[];
            };
            declared: string[];
            confirmedEmpty: string[];
            notes: {
                [key: string]: string;
            };
            total: number;
            /** Format: date-time */
            castAt: string;
            receipt: string;
            /** @description Declared a conflict of interest before the end: it does not count. */
            void: boolean;
        };
        CheckedAppealReceiptView: {
            receipt: string;
            /** Format: date-time */
            castAt: string;
            total: number;
        };
        CastAppealBallotsView: {
            items: components["schemas"]["CastAppealBallotView"][];
        };
        AssessmentBody: {
            /** @description Criterion code → option letter, or letters where the criterion adds up its ticks. */
            marks: {
                [key: string]: string | string[];
            };
            /** @description Criteria left unticked on purpose: 0 points. */
            confirmedEmpty: string[];
            /** @description Criterion code → remark. */
            notes: {
                [key: string]: string;
            };
            /** @description Elimination grounds and gates found. */
            declared: string[];
            /** @description Criterion code → ids of files listed in the dossier. */
            evidence: {
                [key: string]: string[];
            };
        };
        PartRatingView: {
            sum: number;
            mean: string;
        };
        PartRatingsView: {
            A: components["schemas"]["PartRatingView"];
            B: components["schemas"]["PartRatingView"];
            C: components["schemas"]["PartRatingView"];
        };
        FloorShortageView: {
            criterion: string;
            star: number;
            need: number;
            have: number;
        };
        AssessedRatingView: {
            sum: number;
            parts: components["schemas"]["PartRatingsView"] | null;
            /** @description The star of the points alone. */
            band: number;
            /** @description What floors and findings leave of it. */
            star: number | null;
            failedFloors: components["schemas"]["FloorShortageView"][];
            /** @enum {string} */
            outcome: "rated" | "eliminated" | "stopped";
            /** @description What eliminates the dossier or stops its evaluation. */
            findings: string[];
        };
        MissedFloorView: {
            criterion: string;
            name: string;
            star: number;
            need: number;
            have: number;
        };
        BlockerView: {
            /** @enum {string} */
            by: "finding" | "stopping-option";
            code?: string;
            /** @enum {string} */
            effect?: "eliminates" | "stops";
            criterion?: string;
            option?: string;
        };
        OutOfReachView: {
            /** @enum {string} */
            code: "gap.floor-out-of-reach" | "gap.bound-out-of-reach";
            criterion?: string;
            need: number;
            best: number;
        };
        ChoiceView: {
            options: string[];
            points: number;
        };
        GapStepView: {
            criterion: string;
            name: string;
            from: components["schemas"]["ChoiceView"];
            to: components["schemas"]["ChoiceView"];
            gain: number;
            /** @description Kinds of document that support it. */
            documents: string[];
        };
        WayView: {
            gain: number;
            steps: components["schemas"]["GapStepView"][];
        };
        GapView: {
            star: number | null;
            next: number | null;
            pointsShort: number;
            floorsMissed: components["schemas"]["MissedFloorView"][];
            blockers: components["schemas"]["BlockerView"][];
            outOfReach: components["schemas"]["OutOfReachView"][];
            ways: components["schemas"]["WayView"][];
            more: boolean;
        };
        AssessedSheetView: {
            /** @description Criteria not looked at yet; they count as 0. */
            open: string[];
            rating: components["schemas"]["AssessedRatingView"];
            gap: components["schemas"]["GapView"];
        };
        AssessmentView: {
            /** @description 0 where nothing was saved yet. */
            version: number;
            rulebook: string;
            /**
             * Format: uuid
             * @description What the province had settled over the decision on the day of filing.
             */
            localRules: string | null;
            criteriaSet: string;
            mayChange: boolean;
            sheet: components["schemas"]["AssessmentBody"];
            /** Format: date-time */
            savedAt: string | null;
            savedBy: string | null;
            /** @description Criterion code → kinds of document that support it. */
            documents: {
                [key: string]: string[];
            };
            /** @description Whether the decision makes it a paper of the dossier. */
            isPaper: boolean;
            /** @description Null before an option is chosen or a finding noted. */
            result: components["schemas"]["AssessedSheetView"] | null;
        };
        DistributionView: {
            1: number;
            2: number;
            3: number;
            4: number;
            5: number;
            none: number;
        };
        MovedDossierView: {
            /** Format: uuid */
            id: string;
            productName: string;
            from: number | null;
            to: number | null;
        };
        UndecidedDossierView: {
            /** Format: uuid */
            id: string;
            productName: string;
            from: number | null;
            /** @description With nothing on every mark that no ballot holds. */
            lowest: number | null;
            /** @description With the best on every one of them. */
            highest: number | null;
        };
        BeforeAfterView: {
            before: number;
            after: number;
        };
        NamedDossierView: {
            /** Format: uuid */
            id: string;
            productName: string;
        };
        BitingFloorView: {
            set: string;
            criterion: string;
            name: string;
            star: number;
            products: number;
        };
        ShiftedCriterionView: {
            name: string;
            /** @description Points over all ballots of all products. */
            before: number;
            after: number;
        };
        UnmappedSheetView: {
            /** @example qd-1048-2019/12 */
            from: string;
            /** @example 11 */
            to: string;
            onlyFrom: string[];
            onlyTo: string[];
            /**
             * @example [
             *       "1.1 b"
             *     ]
             */
            options: string[];
            findings: string[];
        };
        SimulationView: {
            products: number;
            /** @description Of those with a sheet under the other rulebook. */
            before: components["schemas"]["DistributionView"];
            /** @description Of those whose star is certain. */
            after: components["schemas"]["DistributionView"];
            /** @description Their star hangs on marks that no ballot holds. */
            open: number;
            moved: components["schemas"]["MovedDossierView"][];
            undecided: components["schemas"]["UndecidedDossierView"][];
            /** @description Totals lay further apart than allowed; of products whose star is certain. */
            discussed: components["schemas"]["BeforeAfterView"];
            /** @description Scored by fewer or more members than lawful. */
            unlawfulSizes: components["schemas"]["BeforeAfterView"];
            /** @description The other rulebook has no single sheet for them. */
            withoutSheet: components["schemas"]["NamedDossierView"][];
            /** @description Missed whatever the open marks would be. */
            floors: components["schemas"]["BitingFloorView"][];
            /** @description The largest difference first. */
            criteria: components["schemas"]["ShiftedCriterionView"][];
            /** @description What could not be carried over. */
            unmapped: components["schemas"]["UnmappedSheetView"][];
        };
        ChangesView: {
            /**
             * @example [
             *       "bands"
             *     ]
             */
            fields: string[];
            /**
             * @example [
             *       "01"
             *     ]
             */
            sets: string[];
        };
        SimulatedDraftView: {
            /** @example qd-26-2026 */
            base: string;
            decree: string;
            /** @description Where the draft differs from its base. */
            changes: components["schemas"]["ChangesView"];
            simulation: components["schemas"]["SimulationView"];
        };
        LocalPreviewBody: {
            /** @description Year of the rounds. */
            year: number;
            /** Format: uuid */
            placeId: string;
            /** @example qd-1048-2019 */
            rulebook: string;
            rules: components["schemas"]["LocalRulesBody"];
        };
        DurationView: {
            count: number;
            /** @description Calendar days. */
            median: number | null;
            longest: number | null;
            /** @description Longer than the limit in calendar days. */
            over: number | null;
        };
        DurationsView: {
            /** @description From submission until the commune sent it on. */
            commune: components["schemas"]["DurationView"];
            /** @description From a request for supplement until its answer. */
            supplement: components["schemas"]["DurationView"];
            /** @description From the submission of a re-evaluation to its result. */
            reevaluation: components["schemas"]["DurationView"];
        };
        LocalPreviewView: {
            simulation: components["schemas"]["SimulationView"];
            durations: components["schemas"]["DurationsView"];
        };
        UntoldOfficeView: {
            place: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
            /** @description An owner without an account; null: the office itself */
            owner: string | null;
        };
        AttemptView: {
            /** Format: date-time */
            at: string;
            /**
             * @description deferred: tried again; refused: for good
             * @enum {string}
             */
            outcome: "delivered" | "deferred" | "refused";
            /** @description What the other side answered: taken, 550, 503, ECONNREFUSED … */
            code: string;
            /** @description What the other side named it */
            providerId: string | null;
        };
        ReportedView: {
            /** Format: date-time */
            at: string;
            /**
             * @description failed: it came back
             * @enum {string}
             */
            outcome: "delivered" | "failed";
            /** @description What the other side told: 5.1.1, EXPIRED … */
            code: string;
        };
        ChannelRecordView: {
            /** @enum {string} */
            channel: "mail" | "text";
            /** @description Masked; null while it waits */
            to: string | null;
            inDigest: boolean;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            status: "waiting" | "kept" | "pending" | "sent" | "failed" | "over" | "cancelled";
            /** Format: date-time */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description Of what is over or cancelled: since when it need not be sent any more
             */
            overAt: string | null;
            attempts: components["schemas"]["AttemptView"][];
            /** @description What was told after it had been taken over */
            reports: components["schemas"]["ReportedView"][];
        };
        ToldView: {
            /** Format: uuid */
            id: string;
            /** @description As named then; null: nobody was told */
            person: string | null;
            /** @description The office that nobody held, or the owner without an account, where nobody was told */
            untold: components["schemas"]["UntoldOfficeView"] | null;
            template: string;
            /** @description What the notice told beside its template, as in a notice; null: not kept */
            facts: {
                [key: string]: unknown;
            } | null;
            /** @enum {string|null} */
            deadline: "registrationCloses" | "dueAtDistrict" | "dueAtProvince" | "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation" | null;
            /** Format: date */
            dueOn: string | null;
            daysBefore: number | null;
            /** @description The step it tells of */
            step: number | null;
            /** Format: date-time */
            plannedAt: string;
            /**
             * Format: date-time
             * @description In the application
             */
            toldAt: string;
            /** Format: date-time */
            readAt: string | null;
            channels: components["schemas"]["ChannelRecordView"][];
        };
        DeliveryRecordView: {
            items: components["schemas"]["ToldView"][];
            next: string | null;
        };
        DossierReminderView: {
            /**
             * @description A legal date of the round, or a lawful time.
             * @enum {string}
             */
            deadline: "registrationCloses" | "dueAtDistrict" | "dueAtProvince" | "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation";
            /** @description 14, 7, 3, 1, 0; -1 once the day has passed */
            daysBefore: number;
            /** Format: date-time */
            dueAt: string;
            /**
             * Format: date
             * @description The last lawful day
             */
            dueOn: string;
            /** @enum {string} */
            status: "planned" | "handed" | "delivered" | "cancelled";
            /** Format: date-time */
            deliveredAt: string | null;
        };
        DossierRemindersView: {
            items: components["schemas"]["DossierReminderView"][];
        };
        NoticeView: {
            /** Format: uuid */
            id: string;
            /** @description Names the text; for a reminder, the facts say of which day */
            template: string;
            /** @description dossierId, productName, roundId, roundNumber, year, placeName; of a step: step; of a reminder: deadline, dueOn, daysBefore as planned, daysLeft on delivery */
            facts: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            dossierId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        NoticesView: {
            items: components["schemas"]["NoticeView"][];
            next: string | null;
        };
        MailView: {
            /** Format: uuid */
            id: string;
            /**
             * @description text: a short message (SMS, Zalo)
             * @enum {string}
             */
            channel: "mail" | "text";
            to: string;
            subject: string;
            body: string;
            /**
             * @description kept: no mail server is set, nothing leaves; failed: refused for good; over: not sent
             * @enum {string}
             */
            status: "kept" | "pending" | "sent" | "failed" | "over";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
        };
        OutboxView: {
            items: components["schemas"]["MailView"][];
            next: string | null;
        };
        QuietHoursBody: {
            /**
             * @description HH:MM in Vietnam
             * @example 21:00
             */
            from: string;
            /**
             * @description HH:MM; over midnight where it is the earlier one
             * @example 06:30
             */
            to: string;
        };
        PreferencesView: {
            mail: boolean;
            /** @description Short messages (SMS, Zalo) */
            text: boolean;
            /** @description What is not urgent comes in one message a day */
            digest: boolean;
            /** @description null: none */
            quiet: components["schemas"]["QuietHoursBody"] | null;
            email: string | null;
            phone: string | null;
            /** @description The last message to the present address was refused for good */
            unreachableBy: ("mail" | "text")[];
            /** @description Whether mail leaves at all */
            mailLeaves: boolean;
            /** @description Whether short messages leave at all */
            textLeaves: boolean;
            /**
             * @description When the digest goes out, in Vietnam
             * @example 07:30
             */
            digestAt: string;
        };
        PreferencesBody: {
            mail: boolean;
            /** @description Short messages (SMS, Zalo) */
            text: boolean;
            /** @description What is not urgent comes in one message a day */
            digest: boolean;
            /** @description null: none */
            quiet: components["schemas"]["QuietHoursBody"] | null;
        };
        TroubleView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "mail" | "text";
            person: string;
            /** @description Masked */
            to: string;
            /**
             * @description pending: put off and tried again; failed: refused for good
             * @enum {string}
             */
            status: "pending" | "failed";
            /** Format: date-time */
            createdAt: string;
            attempts: number;
            /** Format: date-time */
            lastAt: string;
            /** @description What the other side answered last */
            code: string;
        };
        UnheldPlaceView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "commune" | "district" | "province";
        };
        UnheldOfficeView: {
            place: components["schemas"]["UnheldPlaceView"];
            /** @description Messages of the last thirty days that were for it */
            messages: number;
            /** @description Of these, told to nobody above either */
            toldNobody: number;
            /** Format: date-time */
            lastAt: string;
        };
        WatchdogView: {
            /** @description Due, not yet handed to the queue */
            due: number;
            /** @description Handed to the queue, not yet told */
            handed: number;
            /** @description Waits in time: quiet hours, digest */
            held: number;
            /** @description May leave, not yet written */
            late: number;
            /** @description Written, not yet taken over */
            pending: number;
            /** @description Refused for good */
            failed: number;
            /** @description Offices without anybody, of those that anything was for in thirty days */
            unheld: number;
            /** @description Messages of these days that nobody was told */
            toldNobody: number;
            /** Format: date-time */
            oldestAt: string | null;
            /** @description Age of the oldest undelivered */
            oldestSeconds: number | null;
            /** @description By which anything leaves */
            leaving: ("mail" | "text")[];
            troubles: components["schemas"]["TroubleView"][];
            unheldOffices: components["schemas"]["UnheldOfficeView"][];
        };
        DeliveryHealthView: {
            /** @description Due, not yet handed to the queue */
            due: number;
            /** @description Handed to the queue, not yet told */
            handed: number;
            /** @description Waits in time: quiet hours, digest */
            held: number;
            /** @description May leave, not yet written */
            late: number;
            /** @description Written, not yet taken over */
            pending: number;
            /** @description Refused for good */
            failed: number;
            /** @description Offices without anybody, of those that anything was for in thirty days */
            unheld: number;
            /** @description Messages of these days that nobody was told */
            toldNobody: number;
            /** @description Age of the oldest undelivered; null: none */
            oldestSeconds: number | null;
        };
        HealthView: {
            /** @enum {string} */
            status: "ok" | "failing";
            /** @enum {string} */
            database: "ok" | "failing";
            /** @enum {string} */
            queue: "ok" | "failing";
            /** @description null: the database did not tell */
            deliveries: components["schemas"]["DeliveryHealthView"] | null;
        };
        DemoClockView: {
            /** Format: date-time */
            now: string;
            /**
             * Format: date
             * @description The legal day in Vietnam.
             */
            today: string;
        };
        MoveClockBody: {
            /**
             * Format: date-time
             * @description Where the clock is to stand; never before where it stands now.
             */
            to: string;
        };
        DemoRoleView: {
            /** @enum {string} */
            role: "producer" | "communeOfficer" | "districtOfficer" | "provinceOfficer" | "councilMember" | "councilSecretary" | "councilChair" | "adviser" | "districtApprover" | "provincialApprover" | "coordinationOffice" | "auditor" | "administrator";
            placeName: string | null;
        };
        DemoAccountView: {
            signInName: string;
            fullName: string;
            roles: components["schemas"]["DemoRoleView"][];
        };
        DemoAccountsView: {
            /** @description The same for all of them. */
            password: string;
            accounts: components["schemas"]["DemoAccountView"][];
        };
        BookedYearView: {
            year: number;
            /** @description False while a day of the list is still missing. */
            complete: boolean;
            source: string;
            /** Format: date */
            sourceDatedOn: string | null;
        };
        BookedDayView: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "holiday" | "compensation" | "swapped-day-off" | "swapped-working-day";
            name: string;
            source: string;
            /** Format: date */
            sourceDatedOn: string | null;
            /** @description False where the day only follows from its source. */
            confirmed: boolean;
        };
        CalendarView: {
            /** @description The version that is told here. */
            version: number;
            /** @description The newest version. */
            latest: number;
            year: number;
            /** @description The years whose list is known. */
            years: number[];
            /** @description Null: no list, and nothing is counted in that year. */
            list: components["schemas"]["BookedYearView"] | null;
            days: components["schemas"]["BookedDayView"][];
            mayChange: boolean;
            mayReissue: boolean;
        };
        CalendarVersionView: {
            version: number;
            reason: string;
            /** @description Null: it came with the program. */
            madeBy: string | null;
            /** Format: date-time */
            madeAt: string;
        };
        CalendarVersionsView: {
            items: components["schemas"]["CalendarVersionView"][];
        };
        YearBody: {
            /** @description The document, with its number. */
            source: string;
            /**
             * Format: date
             * @description The day it was signed.
             */
            sourceDatedOn: string | null;
            year: number;
            /** @description False while a day of its list is still missing. */
            complete: boolean;
        };
        DayBody: {
            /** @description The document, with its number. */
            source: string;
            /**
             * Format: date
             * @description The day it was signed.
             */
            sourceDatedOn: string | null;
            /** Format: date */
            date: string;
            /**
             * @description Null takes the row of that day away.
             * @enum {string|null}
             */
            kind: "holiday" | "compensation" | "swapped-day-off" | "swapped-working-day" | null;
            name: string | null;
        };
        CalendarWishBody: {
            years: components["schemas"]["YearBody"][];
            days: components["schemas"]["DayBody"][];
        };
        DeadlinePlaceView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        MoveRefusalView: {
            code: string;
        };
        DeadlineMoveView: {
            /** @enum {string} */
            kind: "opinions" | "meeting" | "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation";
            /** Format: uuid */
            ofId: string;
            /** Format: uuid */
            dossierId: string;
            product: string;
            place: components["schemas"]["DeadlinePlaceView"];
            /**
             * Format: date
             * @description The day that the working days are counted from.
             */
            countedFrom: string;
            /** @description Null for the lawful time of a stage. */
            workingDays: number | null;
            calendarVersion: number;
            /**
             * Format: date
             * @description Null: the year was not known.
             */
            dueOn: string | null;
            /** Format: date */
            wouldBeDueOn: string;
            /** @description Why it may not be issued again, with its facts; null: it may. */
            refusal: components["schemas"]["MoveRefusalView"] | null;
        };
        DeadlineMovesView: {
            /** @description The newest version of the calendar. */
            version: number;
            total: number;
            items: components["schemas"]["DeadlineMoveView"][];
        };
        ChangeCalendarBody: {
            years: components["schemas"]["YearBody"][];
            days: components["schemas"]["DayBody"][];
            reason: string;
        };
        ChangedCalendarView: {
            version: number;
        };
        DeadlineNameBody: {
            /** @enum {string} */
            kind: "opinions" | "meeting" | "communeReview" | "supplementAnswer" | "evaluation" | "reevaluation" | "ministryEvaluation";
            /**
             * Format: uuid
             * @description The panel that is asked for opinions, or the session of the meeting.
             */
            ofId: string;
            /** Format: uuid */
            dossierId: string;
        };
        ReissueBody: {
            deadlines: components["schemas"]["DeadlineNameBody"][];
            reason: string;
        };
        ReissuedView: {
            reissued: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Session_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Account_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccountView"];
                };
            };
        };
    };
    Account_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccountView"];
                };
            };
        };
    };
    Account_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description Every other session of the person has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description password.wrong, password.unchanged */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request.too-many */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Setup_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupView"];
                };
            };
        };
    };
    Setup_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupBody"];
            };
        };
        responses: {
            /** @description The new administrator, signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description setup.token-wrong */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description setup.not-needed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Part of a name; accents and case do not matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
        };
    };
    People_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description person.sign-in-name-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description person.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_keep: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictDataBody"];
            };
        };
        responses: {
            /** @description Says what is on record, never what stands there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description account.serves-elsewhere */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description person.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description account.serves-elsewhere */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description person.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_reset: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description The password serves once; every session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description account.serves-elsewhere */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description person.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description account.own */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountReasonBody"];
            };
        };
        responses: {
            /** @description Every session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description account.serves-elsewhere */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description person.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description account.own, account.closed-already, assignment.last-administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description account.serves-elsewhere */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description person.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description account.open-already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignRoleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description person.not-found, place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description assignment.already-held */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description assignment.place-missing, assignment.level-wrong, assignment.outside-place-existence */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_end: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAssignmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description person.not-found, assignment.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description assignment.already-ended, assignment.last-administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description assignment.ends-before-it-begins */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeliveryReports_take: {
        parameters: {
            query?: never;
            header: {
                "webhook-signature": string;
                "webhook-timestamp": string;
                "webhook-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryReportBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description report.not-signed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description sending.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description sending.not-sent */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ledger_publicKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerKeyView"];
                };
            };
        };
    };
    Ledger_kept: {
        parameters: {
            query: {
                /** @description A signed checkpoint, the content of a QR code, or a code of 64 letters. */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedKeptView"];
                };
            };
            /** @description head.not-in-ledger, checkpoint.signature-invalid, receipt.mismatch, receipt.ballots-differ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ledger_rows: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                dossierId?: string;
                personId?: string;
                kind?: "dossier.step" | "evidence.attached" | "evidence.removed" | "recognition.recorded" | "panel.opened" | "ballot.cast" | "panel.closed" | "panel.lapsed" | "panel.sealed" | "panel.reopened" | "conflict.stated" | "appeal.filed" | "appeal.admitted" | "appeal.member-released" | "appeal.refused" | "appeal.withdrawn" | "appeal.ballot-cast" | "appeal.decided" | "council.set-up" | "council.seated" | "council.changed" | "charter.issued" | "session.step" | "council.team-appointed" | "advice.handed-in" | "assessment.handed-in" | "calendar.changed" | "deadline.reissued" | "round.opened" | "round.changed" | "local-rules.settled" | "local-rules.withdrawn" | "plan.called" | "plan.call-moved" | "plan.step" | "plan.import-read" | "batch.asked" | "batch.ended" | "letter.drafted" | "letter.issued" | "letter.discarded" | "schedule.changed" | "follow-up.called" | "follow-up.call-moved" | "follow-up.step" | "report.scheduled" | "report.schedule-ended" | "report.step" | "person.added" | "person.changed" | "assignment.given" | "assignment.changed" | "place.added" | "place.ended" | "place.superior-named" | "producer.added" | "producer.changed" | "producer.person-given" | "producer.person-taken-back" | "product.added" | "ledger.signed" | "minutes.kept" | "annex.written" | "dossier.read" | "assessment.read" | "evidence.read" | "ballots.read" | "explanation.read" | "advice.read" | "conflicts.read" | "appeals.read" | "appeal.read" | "schedule.read" | "reminders.read" | "deliveries.read" | "follow-up.read" | "minutes.read" | "summary.read" | "annexes.read" | "annex.read" | "hints.read" | "dossier-log.printed" | "schedules.printed" | "simulation.read" | "ledger.exported" | "report.printed" | "report.exported" | "letter.printed" | "batch.exported" | "subject-deliveries.read";
                /** @description Of steps of dossiers and sessions: which action they took. */
                action?: string;
                /** @description Rulings on conflicts of interest, results opened again or not, decisions of chairs, and what became of appeals. */
                only?: "rulings";
            };
            header?: never;
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerRowsPage"];
                };
            };
            /** @description place.not-found: foreign or missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ledger_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A header, every row, the head */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found: foreign or missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ledger_checkpoints: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointsPage"];
                };
            };
            /** @description place.not-found: foreign or missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ledger_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found: foreign or missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description ledger.empty */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Batches_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchesPage"];
                };
            };
        };
    };
    Batches_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchWithFailuresView"];
                };
            };
            /** @description batch.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Batches_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description batch.not-found, batch.without-file */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Places_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Only places that lie below this one. */
                under?: string;
                level?: "commune" | "district" | "province";
                /** @description Only places that the person administers. */
                administered?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesPage"];
                };
            };
        };
    };
    Places_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPlaceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecordView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found: the parent is foreign or missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.code-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.parent-level-wrong, place.outside-parent-existence */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Places_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceEndBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecordView"];
                };
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.ends-before-it-begins, place.outlived-by-parts, place.outside-parent-existence */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Places_superior: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuperiorBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecordView"];
                };
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description superior.without-office */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Producers_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Part of a name; accents and case do not matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducersPage"];
                };
            };
        };
    };
    Producers_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddProducerBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description producer.person-not-producer, one for each such person */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Producers_keep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityNumberBody"];
            };
        };
        responses: {
            /** @description Never the number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducerView"];
                };
            };
            /** @description producer.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Producers_ownerAccounts: {
        parameters: {
            query: {
                communeId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerAccountsView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Producers_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleOfProducerView"];
                };
            };
            /** @description producer.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Producers_give: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonOfProducerBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleOfProducerView"];
                };
            };
            /** @description producer.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description producer.person-given-already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description producer.person-not-producer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Producers_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleOfProducerView"];
                };
            };
            /** @description producer.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description producer.person-not-given */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Products_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                producerId?: string;
                /** @description Part of a name; accents and case do not matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductsPage"];
                };
            };
        };
    };
    Products_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddProductBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description producer.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rounds_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                placeId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundsPage"];
                };
            };
        };
    };
    Rounds_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRoundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found, rulebook.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description round.already-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description round.dates-out-of-order, round.rulebook-not-in-force, round.district-date-missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rounds_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description round.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rounds_reminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRemindersView"];
                };
            };
            /** @description round.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rounds_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDeadlinesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description round.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description round.dates-out-of-order, round.nothing-changed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LocalRules_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                rulebook?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledRulesPage"];
                };
            };
        };
    };
    LocalRules_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleLocalRulesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledRulesView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found, rulebook.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description rule.looser-than-decision, local-rules.not-ahead, local-rules.nothing-changed, and whatever a rulebook may not hold */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LocalRules_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledRulesView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description local-rules.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rulebooks_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebooksView"];
                };
            };
        };
    };
    Rulebooks_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rulebook written out whole. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description rulebook.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rulebooks_set: {
        parameters: {
            query?: {
                /** @description With the floors of these local rules. */
                localRules?: string;
            };
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaSetView"];
                };
            };
            /** @description rulebook.not-found, rulebook.criteria-set-unknown, local-rules.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Councils_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                placeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilsPage"];
                };
            };
        };
    };
    Councils_setUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpCouncilBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description council.chairs-not-one, council.seated-twice, council.person-not-eligible, adviser.*, day.in-the-future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Councils_candidates: {
        parameters: {
            query: {
                placeId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Councils_teams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryTeamsView"];
                };
            };
        };
    };
    Councils_appoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointTeamBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryTeamView"];
                };
            };
            /** @description council.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description adviser.*, day.in-the-future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Councils_charters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartersView"];
                };
            };
        };
    };
    Councils_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueCharterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharterView"];
                };
            };
            /** @description council.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description charter.*, rule.looser-than-decision */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Conflicts_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictsView"];
                };
            };
        };
    };
    Conflicts_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConflictBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictStandingView"];
                };
            };
        };
    };
    Conflicts_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleOnConflictBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictStandingView"];
                };
            };
        };
    };
    Declarations_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDeclarationsView"];
                };
            };
        };
    };
    CouncilSessions_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                placeId?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsPage"];
                };
            };
        };
    };
    CouncilSessions_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanSessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswerView"];
                };
            };
        };
    };
    CouncilSessions_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilSessionView"];
                };
            };
        };
    };
    CouncilSessions_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event for each change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    CouncilSessions_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingDossiersView"];
                };
            };
        };
    };
    CouncilSessions_take: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                action: "addItems" | "removeItem" | "arrange" | "deliver" | "arrive" | "leave" | "open" | "seal" | "cancel";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaItemsBody"] | components["schemas"]["AgendaItemBody"] | components["schemas"]["AgendaOrderBody"] | components["schemas"]["SessionNoteBody"] | components["schemas"]["ArriveBody"] | components["schemas"]["LeaveBody"] | components["schemas"]["OpenSessionBody"] | components["schemas"]["SealSessionBody"] | components["schemas"]["CancelSessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswerView"];
                };
            };
        };
    };
    SessionPapers_minutes: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    SessionPapers_summary: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    SessionPapers_annexes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnexesView"];
                };
            };
        };
    };
    SessionPapers_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnexBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnexNumberView"];
                };
            };
        };
    };
    SessionPapers_annex: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    Advice_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceWorkView"];
                };
            };
        };
    };
    Advice_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceView"];
                };
            };
        };
    };
    Advice_handIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedInView"];
                };
            };
        };
    };
    Advice_keep: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceDraftView"];
                };
            };
        };
    };
    Hints_ofSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HintsView"];
                };
            };
        };
    };
    Hints_ofOpinions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HintsView"];
                };
            };
        };
    };
    Dossiers_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                placeId?: string;
                roundId?: string;
                state?: string;
                stage?: string;
                star?: number;
                /** @description A criteria set of a decision, with its variants. */
                set?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierPageView"];
                };
            };
        };
    };
    Dossiers_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswerView"];
                };
            };
        };
    };
    Dossiers_work: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkView"];
                };
            };
        };
    };
    Dossiers_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierView"];
                };
            };
        };
    };
    Dossiers_take: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                action: "acceptIdea" | "refuseIdea" | "resubmitIdea" | "removeEvidence" | "withdrawSitePhoto" | "submit" | "resubmit" | "withdraw" | "returnForSupplement" | "recordCommuneReport" | "forwardToDistrict" | "requestEvaluation" | "apologise" | "receive" | "openScoring" | "closeScoring" | "callMeeting" | "scoreAgain" | "recordDifference" | "breakOffScoring" | "proposeReopening" | "confirmReopening" | "declineReopening" | "fileAppeal" | "admitAppeal" | "nameAppealMembers" | "releaseAppealMember" | "refuseAppeal" | "decideAppeal" | "eliminate" | "forwardToProvince" | "requestTest" | "recordTest" | "recordSiteCheck" | "recognise" | "forwardToMinistry" | "recordMinistryResult" | "evaluateAgain" | "reenter";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"] | components["schemas"]["ReasonBody"] | components["schemas"]["RemoveEvidenceBody"] | components["schemas"]["WithdrawPhotoBody"] | components["schemas"]["SupplementBody"] | components["schemas"]["CommuneReportBody"] | components["schemas"]["LetterBody"] | components["schemas"]["ApologyBody"] | components["schemas"]["ReceiveBody"] | components["schemas"]["OpenScoringBody"] | components["schemas"]["CloseScoringBody"] | components["schemas"]["FileAppealBody"] | components["schemas"]["AppealMembersBody"] | components["schemas"]["AppealReleaseBody"] | components["schemas"]["EliminateBody"] | components["schemas"]["LetterAndMinutesBody"] | components["schemas"]["RequestTestBody"] | components["schemas"]["TestBody"] | components["schemas"]["SiteCheckBody"] | components["schemas"]["RecogniseBody"] | components["schemas"]["MinistryResultBody"] | components["schemas"]["ReenterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswerView"];
                };
            };
        };
    };
    ChangeDecision_preview: {
        parameters: {
            query: {
                /** @description A round under the other decision. */
                roundId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreviewView"];
                };
            };
        };
    };
    ChangeDecision_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswerView"];
                };
            };
        };
    };
    Forms_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormsView"];
                };
            };
        };
    };
    Forms_write: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    Forms_controlSheet: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    Log_write: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                placeId: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    PlanCalls_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCallsPage"];
                };
            };
        };
    };
    PlanCalls_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCallAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan-call.already-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan.year-over, plan-call.day-passed, plan-call.dates-out-of-order */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PlanCalls_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCallView"];
                };
            };
            /** @description plan-call.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PlanCalls_move: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCallView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan-call.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan.year-over, plan-call.day-passed, plan-call.dates-out-of-order, plan-call.nothing-changed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                year?: number;
                placeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansPage"];
                };
            };
        };
    };
    Plans_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan.already-begun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan.year-over */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Plans_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description plan.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Plans_take: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                action: "addItem" | "changeItem" | "removeItem" | "linkItem" | "setTargets" | "submit" | "return" | "merge" | "approve" | "amend";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanItemBody"] | components["schemas"]["ChangePlanItemBody"] | components["schemas"]["RemovePlanItemBody"] | components["schemas"]["LinkPlanItemBody"] | components["schemas"]["PlanTargetsBody"] | components["schemas"]["PlanNoteBody"] | components["schemas"]["ReturnPlanBody"] | components["schemas"]["ApprovePlanBody"] | components["schemas"]["AmendPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswerView"];
                };
            };
        };
    };
    Plans_register: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRegistrationView"];
                };
            };
            /** @description plan.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Plans_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan.nothing-waits, batch.already-asked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PlanImports_template: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    PlanImports_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportAnswerView"];
                };
            };
            /** @description plan.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description file.empty, import.columns-missing, import.columns-twice, import.no-rows, import.too-many-rows */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PlanImports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportView"];
                };
            };
            /** @description import.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PlanImports_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerView"];
                };
            };
            /** @description import.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description plan.action-not-available, import.no-good-rows, batch.already-asked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Written by the place or to it. */
                placeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersPage"];
                };
            };
        };
    };
    Letters_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftLetterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found, letter.subject-unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description letter.nothing-to-tell */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_late: {
        parameters: {
            query: {
                /** @description The place that urges. */
                placeId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            /** @description letter.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_paper: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
            /** @description letter.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description letter.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description letter.ended, letter.facts-changed, letter.number-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description letter.signer-unknown, letter.before-its-draft, day.in-the-future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description letter.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description letter.ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_urge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgingsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description letter.not-late, batch.already-asked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FollowUpCalls_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpCallsPage"];
                };
            };
        };
    };
    FollowUpCalls_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpCallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpCallAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description follow-up-call.no-products, follow-up-call.due-passed, … */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FollowUpCalls_rated: {
        parameters: {
            query: {
                placeId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatedProductsView"];
                };
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FollowUpCalls_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpCallView"];
                };
            };
            /** @description follow-up-call.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FollowUpCalls_move: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveFollowUpCallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpCallView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description follow-up-call.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description follow-up-call.due-passed, follow-up-call.nothing-changed, follow-up-call.nothing-open */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FollowUps_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                callId?: string;
                dossierId?: string;
                /** @description Under whichever recognition. */
                productId?: string;
                /** @description Only what is still to be done. */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpsPage"];
                };
            };
        };
    };
    FollowUps_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            /** @description follow-up.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FollowUps_take: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                action: "assign" | "addEntry" | "withdrawEntry" | "complete" | "reopen" | "callOff" | "recordFindings" | "propose" | "accept" | "decline";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignBody"] | components["schemas"]["EntryBody"] | components["schemas"]["WithdrawEntryBody"] | components["schemas"]["FollowUpNoteBody"] | components["schemas"]["FollowUpReasonBody"] | components["schemas"]["FindingsBody"] | components["schemas"]["ProposalBody"] | components["schemas"]["AcceptProposalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpAnswerView"];
                };
            };
        };
    };
    FollowUps_attach: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description A picture of what was done; an entry then names it. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpAnswerView"];
                };
            };
        };
    };
    FollowUps_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Reports_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                placeId?: string;
                kind?: "monthly" | "quarterly" | "yearly" | "round";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsPage"];
                };
            };
        };
    };
    Reports_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginReportBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found, round.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description report.already-begun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description report.period-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Reports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description report.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Reports_take: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                action: "write" | "send" | "return" | "merge";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRemarksBody"] | components["schemas"]["ReportNoteBody"] | components["schemas"]["ReturnReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswerView"];
                };
            };
        };
    };
    Reports_paper: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    Reports_spreadsheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    ReportSchedules_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSchedulesView"];
                };
            };
        };
    };
    ReportSchedules_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportScheduleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportScheduleAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found, round.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description report-schedule.already-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description report-schedule.day-over, report-schedule.outside-programme */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReportSchedules_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportScheduleAnswerView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description report-schedule.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description report-schedule.ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Schedules_list: {
        parameters: {
            query: {
                placeId: string;
                /** @description Of the rounds. */
                year: number;
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulesPage"];
                };
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Schedules_paperOfPlace: {
        parameters: {
            query: {
                placeId: string;
                /** @description Of the rounds. */
                year: number;
                format: "docx" | "pdf";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Schedules_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description dossier.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Schedules_paperOfProduct: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
            /** @description dossier.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Schedules_set: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleVersionView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description dossier.not-found, schedule.step-unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description schedule.day-over, schedule.past-legal-day, schedule.out-of-order, schedule.person-unknown, schedule.nothing-changed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Agendas_year: {
        parameters: {
            query: {
                placeId: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaView"];
                };
            };
            /** @description place.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Agendas_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingView"];
                };
            };
        };
    };
    CalendarFeeds_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedView"];
                };
            };
        };
    };
    CalendarFeeds_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarFeedView"];
                };
            };
        };
    };
    CalendarFeeds_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CalendarFeeds_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description calendar-feed.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request.too-many */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Evidence_attach: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description The field `kind` first, then the file. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    kind: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswerView"];
                };
            };
        };
    };
    Evidence_attachSitePhoto: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description A picture of a check on the spot; the check then names it. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswerView"];
                };
            };
        };
    };
    Evidence_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Ballots_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastBallotView"];
                };
            };
        };
    };
    Ballots_cast: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotReceiptView"];
                };
            };
        };
    };
    Ballots_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotDraftView"];
                };
            };
        };
    };
    Ballots_saveDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftView"];
                };
            };
        };
    };
    Ballots_checkReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                panelId: string;
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedReceiptView"];
                };
            };
        };
    };
    Ballots_closed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastBallotsView"];
                };
            };
        };
    };
    Ballots_explanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
        };
    };
    OpinionPapers_minutes: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    OpinionPapers_annexes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnexesView"];
                };
            };
        };
    };
    OpinionPapers_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnexBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnexNumberView"];
                };
            };
        };
    };
    OpinionPapers_annex: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                panelId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    PanelPapers_sheet: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                panelId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    PanelPapers_explanation: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    Appeals_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealsView"];
                };
            };
        };
    };
    Appeals_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                appealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastAppealBallotView"];
                };
            };
        };
    };
    Appeals_cast: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                appealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealReceiptView"];
                };
            };
        };
    };
    Appeals_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                appealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotDraftView"];
                };
            };
        };
    };
    Appeals_saveDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
                appealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftView"];
                };
            };
        };
    };
    Appeals_checkReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                appealId: string;
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedAppealReceiptView"];
                };
            };
        };
    };
    Appeals_decided: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                appealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastAppealBallotsView"];
                };
            };
        };
    };
    Appeals_paper: {
        parameters: {
            query: {
                format: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                appealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
        };
    };
    Assessments_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
        };
    };
    Assessments_save: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
        };
    };
    Simulations_simulate: {
        parameters: {
            query: {
                /** @description Year of the rounds. */
                year: number;
                /** @description The rulebook to run. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationView"];
                };
            };
            /** @description rulebook.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description simulation.too-many */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Simulations_draft: {
        parameters: {
            query: {
                /** @description Year of the rounds. */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A draft as JSON, as `GET /rulebooks/:id/draft` writes one. Nothing is kept. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedDraftView"];
                };
            };
            /** @description simulation.too-many, and whatever a rulebook may not hold */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Simulations_localRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocalPreviewBody"];
            };
        };
        responses: {
            /** @description Nothing is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocalPreviewView"];
                };
            };
            /** @description person.not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description place.not-found, rulebook.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description rule.looser-than-decision, simulation.too-many, and whatever a rulebook may not hold */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeliveryRecord_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRecordView"];
                };
            };
            /** @description permission.missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description dossier.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeliveryRecord_paper: {
        parameters: {
            query: {
                format: "docx" | "pdf";
                /** @description The first day; from the beginning where it is left out */
                from?: string;
                /** @description The last day; until now where it is left out */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
            /** @description permission.missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description dossier.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description deliveries.too-many */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DossierReminders_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierRemindersView"];
                };
            };
            /** @description dossier.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesView"];
                };
            };
        };
    };
    Notices_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description notice.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Outbox_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxView"];
                };
            };
            /** @description permission.missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Preferences_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
        };
    };
    Preferences_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
        };
    };
    SubjectDeliveries_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                kind: "rounds" | "plan-calls" | "plans" | "reports" | "report-schedules" | "follow-up-calls" | "follow-ups";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRecordView"];
                };
            };
            /** @description permission.missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description round.not-found, plan.not-found … */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SubjectDeliveries_paper: {
        parameters: {
            query: {
                format: "docx" | "pdf";
                /** @description The first day; from the beginning where it is left out */
                from?: string;
                /** @description The last day; until now where it is left out */
                to?: string;
            };
            header?: never;
            path: {
                kind: "rounds" | "plan-calls" | "plans" | "reports" | "report-schedules" | "follow-up-calls" | "follow-ups";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
            /** @description permission.missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description round.not-found, plan.not-found … */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description deliveries.too-many */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Watchdog_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchdogView"];
                };
            };
            /** @description permission.missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Health_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    Metrics_scrape: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format 0.0.4 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    Demo_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoClockView"];
                };
            };
        };
    };
    Demo_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoClockView"];
                };
            };
            /** @description demo-clock.backwards */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Demo_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccountsView"];
                };
            };
        };
    };
    Calendar_year: {
        parameters: {
            query: {
                year: number;
                /** @description An earlier version; left out: the newest. */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description calendar.version-unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Calendar_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionsView"];
                };
            };
        };
    };
    Calendar_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarWishBody"];
            };
        };
        responses: {
            /** @description The open deadlines that would move. Nothing is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineMovesView"];
                };
            };
            /** @description calendar.not-of-one-place */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description calendar.* with the row that is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Calendar_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCalendarBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCalendarView"];
                };
            };
            /** @description calendar.not-of-one-place */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description version.stale */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description calendar.* with the row that is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Calendar_deadlines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open deadlines counted with an earlier calendar that the newest would set to another day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineMovesView"];
                };
            };
        };
    };
    Calendar_reissue: {
        parameters: {
            query?: never;
            header: {
                /** @description Every write carries one: 8 to 80 characters of A–Z a–z 0–9 _ -. 400 idempotency-key.missing otherwise. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, as "7". 428 if-match.missing, 412 version.stale. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReissueBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReissuedView"];
                };
            };
            /** @description deadline.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description version.stale */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description deadline.past-already, opinions.due-too-late, calendar.year-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
