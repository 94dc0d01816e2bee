package io.praevia.register.dpv;

import io.praevia.kernel.DepartmentId;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterField;
import io.praevia.register.store.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries in the Data Privacy Vocabulary 2.3 (W3C community group), as JSON-LD whose context is inside the file. */
public final class Dpv {

    private static final RegisterField JOINT = RegisterField.JOINT_CONTROLLERS;

    private static final Map<RegisterField, Term> TERMS = terms();

    private Dpv() {}

    /** A record of processing activities with one process for each entry. */
    public static Map<String, Object> graph(List<Entry> entries, Map<DepartmentId, String> departments) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("@context", context());
        record.put("@id", "urn:praevia:register");
        record.put("@type", "dpv:RecordsOfActivities");
        record.put(
                "dct:hasPart",
                entries.stream().map(entry -> process(entry, departments)).toList());
        return record;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dpv", "https://w3id.org/dpv#");
        context.put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("owl", "http://www.w3.org/2002/07/owl#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private static Map<String, Object> process(Entry entry, Map<DepartmentId, String> departments) {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("@id", "urn:uuid:" + entry.id());
        process.put("@type", List.of("dpv:PersonalDataProcess", "dpv:DataProcessingRecord"));
        process.put("dct:title", entry.name());
        process.put("dct:identifier", Long.toString(entry.number()));
        process.put("owl:versionInfo", Integer.toString(entry.version()));
        process.put("dct:modified", typed(entry.changedAt().toString(), "xsd:dateTime"));
        process.put(
                "dct:subject",
                departments.getOrDefault(entry.department(), entry.department().value()));
        if (entry.reviewOn() != null) {
            process.put("dct:valid", typed(entry.reviewOn().toString(), "xsd:date"));
        }
        for (RegisterField field : RegisterField.of(entry.role())) {
            Term term = TERMS.get(field);
            List<String> lines = entry.content().lines(field);
            if (term != null && !lines.isEmpty()) {
                String type = term.type(entry.role(), field);
                List<Map<String, Object>> things =
                        lines.stream().map(line -> thing(type, line)).toList();
                values(process, term.property()).addAll(field == JOINT ? List.of(group(things)) : things);
            }
        }
        bases(entry).forEach(basis -> values(process, "dpv:hasLegalBasis").add(basis));
        return process;
    }

    private static List<Map<String, Object>> bases(Entry entry) {
        return Arrays.stream(Codes.bases(entry.content().lines(RegisterField.LEGAL_BASIS)))
                .map(letter -> Map.<String, Object>of("@id", "eu-gdpr:A6-1-" + letter))
                .toList();
    }

    @SuppressWarnings("unchecked") // every value of this key is put here
    private static List<Object> values(Map<String, Object> process, String property) {
        return (List<Object>) process.computeIfAbsent(property, key -> new ArrayList<>());
    }

    private static Map<String, Object> thing(String type, String label) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("rdfs:label", label);
        return thing;
    }

    /** Joint controllers are one group whose members are controllers. */
    private static Map<String, Object> group(List<Map<String, Object>> controllers) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@type", "dpv:JointDataControllers");
        group.put("dpv:hasDataController", controllers);
        return group;
    }

    private static Map<String, Object> typed(String value, String type) {
        return Map.of("@value", value, "@type", type);
    }

    private static Map<RegisterField, Term> terms() {
        Map<RegisterField, Term> terms = new LinkedHashMap<>();
        terms.put(RegisterField.PURPOSES, new Term("dpv:hasPurpose", "dpv:Purpose"));
        terms.put(RegisterField.DATA_SUBJECTS, new Term("dpv:hasDataSubject", "dpv:DataSubject"));
        terms.put(RegisterField.DATA_CATEGORIES, new Term("dpv:hasPersonalData", "dpv:PersonalData"));
        terms.put(RegisterField.SPECIAL_CATEGORIES, new Term("dpv:hasPersonalData", "dpv:SpecialCategoryPersonalData"));
        terms.put(RegisterField.LEGAL_BASIS, new Term("dpv:hasLegalBasis", "dpv:LegalBasis"));
        terms.put(RegisterField.PROCESSING_CATEGORIES, new Term("dpv:hasProcessing", "dpv:Processing"));
        terms.put(RegisterField.CONTROLLERS, new Term("dpv:hasDataController", "dpv:DataController"));
        terms.put(JOINT, new Term("dpv:hasJointDataControllers", "dpv:DataController"));
        terms.put(RegisterField.ACTING_PROCESSORS, new Term("dpv:hasDataProcessor", "dpv:DataProcessor"));
        terms.put(RegisterField.PROCESSORS, new Term("dpv:hasDataProcessor", "dpv:DataProcessor"));
        terms.put(RegisterField.REPRESENTATIVES, new Term("dpv:hasRepresentative", "dpv:Representative"));
        terms.put(
                RegisterField.DATA_PROTECTION_OFFICERS,
                new Term("dpv:hasDataProtectionOfficer", "dpv:DataProtectionOfficer"));
        terms.put(RegisterField.RECIPIENTS, new Term("dpv:hasRecipient", "dpv:Recipient"));
        terms.put(RegisterField.SOURCES, new Term("dpv:hasDataSource", "dpv:DataSource"));
        terms.put(RegisterField.TRANSFERS, new Term("dpv:hasThirdCountry", "dpv:ThirdCountry"));
        terms.put(RegisterField.RETENTION, new Term("dpv:hasStorageCondition", "dpv:StorageDuration"));
        terms.put(
                RegisterField.MEASURES,
                new Term("dpv:hasTechnicalOrganisationalMeasure", "dpv:TechnicalOrganisationalMeasure"));
        terms.put(
                RegisterField.SAFEGUARDS,
                new Term("dpv:hasTechnicalOrganisationalMeasure", "dpv:SafeguardForDataTransfer"));
        return terms;
    }

    /** A property and the type of what it points to. */
    private record Term(String property, String type) {

        /** A processor's further processors are its sub-processors. */
        String type(EntryRole role, RegisterField field) {
            return role == EntryRole.PROCESSOR && field == RegisterField.PROCESSORS ? "dpv:DataSubProcessor" : type;
        }
    }
}
