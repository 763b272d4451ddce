//! The two declarations: records and closed vocabularies.

/// Declares a record of an entry: reader, schema and skeleton in one.
///
/// Each field is `required`, `optional` or `many`, and carries its Chinese and English explanation.
#[macro_export]
macro_rules! shape {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($mode:ident $field:ident: $kind:ty = $zh:literal, $en:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name {
            $(#[doc = $en] $vis $field: $crate::shape!(@holds $mode $kind),)*
        }

        impl $crate::source::shape::Shape for $name {
            fn read(
                node: &$crate::source::yaml::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                let known = [$(stringify!($field)),*];
                let fields = $crate::source::shape::Reader::open(node, &known, findings)?;
                $(let $field = $crate::shape!(@read $mode fields $field findings);)*
                Some(Self { $($field: $crate::shape!(@take $mode $field),)* })
            }

            fn schema() -> serde_json::Value {
                let fields = <Self as $crate::source::shape::Shape>::fields();
                $crate::source::shape::record_schema(stringify!($name), &fields)
            }

            fn fields() -> Vec<$crate::source::shape::Field> {
                use $crate::source::shape::{Field, Shape};
                vec![$(Field {
                    key: stringify!($field),
                    zh: $zh,
                    en: $en,
                    required: stringify!($mode).as_bytes()[0] == b'r',
                    many: stringify!($mode).as_bytes()[0] == b'm',
                    schema: <$crate::shape!(@one $mode $kind) as Shape>::schema(),
                    fields: <$kind as Shape>::fields(),
                },)*]
            }
        }
    };
    (@holds required $kind:ty) => { $kind };
    (@holds optional $kind:ty) => { Option<$kind> };
    (@holds many $kind:ty) => { Vec<$kind> };
    (@one many $kind:ty) => { Vec<$kind> };
    (@one $mode:ident $kind:ty) => { $kind };
    (@read required $fields:ident $field:ident $findings:ident) => {
        $fields.required(stringify!($field), $findings)
    };
    (@read $mode:ident $fields:ident $field:ident $findings:ident) => {
        $fields.optional(stringify!($field), $findings)
    };
    (@take required $field:ident) => { $field? };
    (@take optional $field:ident) => { $field };
    (@take many $field:ident) => { $field.unwrap_or_default() };
}

/// Declares a closed vocabulary: each word with its Chinese and English name.
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($variant:ident = $word:literal, $zh:literal, $en:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        $vis enum $name {
            $(#[doc = $en] $variant,)*
        }

        impl $name {
            /// Every word, in the order of the table.
            $vis const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word as files write it.
            #[must_use]
            $vis fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// What readers see.
            #[must_use]
            $vis fn label(self, lang: $crate::finding::Lang) -> &'static str {
                match self { $(Self::$variant => lang.pick($zh, $en),)* }
            }
        }

        impl $crate::source::shape::Shape for $name {
            fn read(
                node: &$crate::source::yaml::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                use $crate::source::shape::{scalar, suggest};
                let text = scalar(node, "text", findings)?;
                let found = Self::ALL.iter().copied().find(|one| one.as_str() == text);
                if found.is_none() {
                    let code = $crate::finding::Code::UnknownChoice;
                    let finding = $crate::finding::Finding::new(code, node.span).with("value", text);
                    findings.push(suggest(finding, text, &[$($word),*]));
                }
                found
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({ "enum": [$($word),*] })
            }

            fn stand_in(_: $crate::span::Span) -> Option<Self> {
                Self::ALL.first().copied()
            }
        }
    };
}
