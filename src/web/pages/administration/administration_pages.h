// For administrators of the house: organizations, people and their roles, jobs, audit.
#pragma once
#include "identity/role.h"
#include "web/page/visit.h"

namespace laurel::web {
void add_administration_pages(Routes& routes);
void add_organization_pages(Routes& routes);
void add_people_pages(Routes& routes);
void add_job_pages(Routes& routes);
void add_audit_pages(Routes& routes);

std::string role_words(const Visit& visit, identity::Role role);
std::string kind_words(const Visit& visit, identity::OrganizationKind kind);
}  // namespace laurel::web
