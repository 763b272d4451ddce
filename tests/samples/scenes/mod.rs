//! The scenes, one to a file, and what they share among few.

mod account;
mod airport;
mod app;
mod bay;
mod bends;
mod classroom;
mod control;
mod corridor;
mod cotton;
mod curtain;
mod dam;
mod grassland;
mod harbour;
mod herd;
pub(crate) mod hills;
pub(crate) mod karst;
mod list;
mod live;
mod loess;
mod loom;
mod mail;
mod night;
mod oil;
mod portrait;
mod profile;
mod pylons;
mod railway;
pub(crate) mod rider;
mod river;
mod salt;
mod scene;
mod site;
pub(crate) mod snow;
mod spillway;
pub(crate) mod stage;
mod street;
mod street_now;
mod street_then;
mod studio;
mod tea;
mod trackman;
mod ward;
pub(crate) mod welder;
mod wind;
mod workshop;

pub(crate) use list::ALL;
pub(crate) use scene::Scene;

/// The scene of a name.
pub(crate) fn named(name: &str) -> Option<&'static Scene> {
    ALL.iter().find(|scene| scene.name == name)
}
