extension LegalEntity {
    /// Every kind that a rule of notification applies to or exempts, by group, the common ones first.
    public static let all = common + health + finance + infrastructure + publicBodies + others

    public static let common = [
        LegalEntity("controller", "controller of personal data", .common),
        LegalEntity("processor", "processor of personal data", .common),
        LegalEntity(
            "data_maintainer_or_service_provider", "keeps data for its owner (US States)", .common),
        LegalEntity("hipaa_covered_entity", "HIPAA covered entity", .common),
        LegalEntity("hipaa_business_associate", "HIPAA business associate", .common),
        LegalEntity("glba_financial_institution", "financial institution under GLBA", .common),
        LegalEntity("public_company", "company that files with the SEC", .common),
    ]

    private static let health = [
        LegalEntity("phr_vendor", "vendor of personal health records", .health),
        LegalEntity(
            "phr_third_party_service_provider", "service provider of a PHR vendor", .health),
        LegalEntity("ca_licensed_health_facility", "licensed health facility, California", .health),
        LegalEntity("ny_general_hospital", "general hospital, New York", .health),
        LegalEntity("ca_on_health_custodian", "health information custodian, Ontario", .health),
    ]

    private static let finance = [
        LegalEntity(
            "glba_ftc_financial_institution", "financial institution under the FTC", .finance),
        LegalEntity("occ_bank", "bank supervised by the OCC", .finance),
        LegalEntity("fed_bank", "bank supervised by the Federal Reserve", .finance),
        LegalEntity("fdic_bank", "bank supervised by the FDIC", .finance),
        LegalEntity("bank_service_provider", "service provider of banks", .finance),
        LegalEntity("federally_insured_credit_union", "federally insured credit union", .finance),
        LegalEntity(
            "federally_regulated_breach_rules", "under breach rules of a federal regulator",
            .finance),
        LegalEntity("fha_mortgagee", "mortgagee of the FHA", .finance),
        LegalEntity(
            "sec_covered_institution_large", "SEC covered institution, larger", .finance),
        LegalEntity(
            "sec_covered_institution_small", "SEC covered institution, smaller", .finance),
        LegalEntity("sec_service_provider", "service provider of SEC institutions", .finance),
        LegalEntity("insurance_licensee", "licensee of a State's insurance law", .finance),
        LegalEntity("pa_insurance_licensee", "insurance licensee, Pennsylvania", .finance),
        LegalEntity("nydfs_covered_entity", "covered entity of the New York DFS", .finance),
        LegalEntity("vt_dfr_regulated", "regulated by the Vermont DFR", .finance),
        LegalEntity("card_merchant", "merchant that takes payment cards", .finance),
        LegalEntity("dora_financial_entity", "financial entity under DORA", .finance),
        LegalEntity("payment_service_provider", "payment service provider, EU", .finance),
        LegalEntity("uk_fca_firm", "firm supervised by the FCA, UK", .finance),
        LegalEntity(
            "ca_frfi", "federally regulated financial institution, Canada", .finance),
        LegalEntity("apra_entity", "entity supervised by APRA, Australia", .finance),
    ]

    private static let infrastructure = [
        LegalEntity("telecom_carrier", "telecommunications carrier, US", .infrastructure),
        LegalEntity(
            "critical_infrastructure_covered_entity", "covered entity under CIRCIA",
            .infrastructure),
        LegalEntity("tsa_pipeline_operator", "pipeline operator under the TSA", .infrastructure),
        LegalEntity("nerc_responsible_entity", "responsible entity under NERC", .infrastructure),
        LegalEntity("dod_contractor", "contractor of the US DoD", .infrastructure),
        LegalEntity("nis2_essential_entity", "essential entity under NIS 2", .infrastructure),
        LegalEntity("nis2_important_entity", "important entity under NIS 2", .infrastructure),
        LegalEntity("critical_entity", "critical entity under CER, EU", .infrastructure),
        LegalEntity(
            "electronic_communications_provider", "electronic communications provider, EU",
            .infrastructure),
        LegalEntity("trust_service_provider", "trust service provider, EU", .infrastructure),
        LegalEntity("cra_manufacturer", "manufacturer under the CRA, EU", .infrastructure),
        LegalEntity(
            "uk_operator_of_essential_services", "operator of essential services, UK",
            .infrastructure),
        LegalEntity("uk_rdsp", "relevant digital service provider, UK", .infrastructure),
        LegalEntity("uk_msp", "managed service provider, UK", .infrastructure),
        LegalEntity("uk_data_centre", "data centre, UK", .infrastructure),
        LegalEntity("ch_critical_infrastructure", "critical infrastructure, CH", .infrastructure),
        LegalEntity("au_critical_infrastructure", "critical infrastructure, AU", .infrastructure),
        LegalEntity("hk_ci_operator", "critical infrastructure, Hong Kong", .infrastructure),
        LegalEntity("cn_network_operator", "network operator, China", .infrastructure),
        LegalEntity("cn_ciio", "critical infrastructure, China", .infrastructure),
        LegalEntity("cl_essential_service", "essential service, Chile", .infrastructure),
        LegalEntity("kr_ics_provider", "online service provider, Korea", .infrastructure),
    ]

    private static let publicBodies = [
        LegalEntity("ga_government_data_collector", "data collector, Georgia", .publicBodies),
        LegalEntity("idaho_public_agency", "public agency, Idaho", .publicBodies),
        LegalEntity("il_state_agency", "State agency, Illinois", .publicBodies),
        LegalEntity("ky_public_agency", "public agency, Kentucky", .publicBodies),
        LegalEntity(
            "ri_state_or_municipal_agency", "State or municipal agency, Rhode Island",
            .publicBodies),
        LegalEntity("va_government_entity", "government entity, Virginia", .publicBodies),
        LegalEntity("eu_institution", "institution of the EU", .publicBodies),
        LegalEntity("eu_law_enforcement_authority", "law enforcement, EU", .publicBodies),
    ]

    private static let others = [
        LegalEntity("ga_information_broker", "information broker, Georgia", .others),
        LegalEntity("va_employer_or_payroll_provider", "employer or payroll, Virginia", .others),
        LegalEntity("ca_private_organization", "private organization, Canada", .others),
        LegalEntity("ca_qc_enterprise", "enterprise, Quebec", .others),
        LegalEntity("ca_ab_organization", "organization, Alberta", .others),
        LegalEntity("mx_private_controller", "private controller, Mexico", .others),
        LegalEntity("app_entity", "entity under the APPs, Australia", .others),
        LegalEntity("au_reporting_business_entity", "reporting business, Australia", .others),
        LegalEntity("jp_business_operator", "business operator, Japan", .others),
        LegalEntity("cn_pi_handler", "handler of personal information, China", .others),
        LegalEntity("in_data_fiduciary", "data fiduciary, India", .others),
        LegalEntity("in_body_corporate", "body corporate, India", .others),
        LegalEntity("my_data_controller", "data controller, Malaysia", .others),
        LegalEntity("difc_controller", "controller in the DIFC", .others),
        LegalEntity("adgm_controller", "controller in the ADGM", .others),
    ]
}
